"""Writes rasa.json: the training trackers that Rasa 3.6.21 makes of stories.yml. In this folder, with Rasa installed:

    python record.py

The stories are Parlance's own.
"""
import json
from pathlib import Path

from rasa.shared.core.domain import Domain
from rasa.shared.core.generator import TrainingDataGenerator
from rasa.shared.core.training_data.story_reader.yaml_story_reader import YAMLStoryReader
from rasa.shared.core.training_data.structures import StoryGraph

KEYS = {"user": [], "slot": ["name", "value"], "action": ["name"]}


def plain(event):
    data = event.as_dict()
    kept = {"event": data["event"], **{key: data[key] for key in KEYS[data["event"]]}}
    if data["event"] == "user":
        kept["intent"] = data["parse_data"]["intent"]["name"]
        kept["entities"] = [{"entity": e["entity"], "value": e.get("value", "")} for e in data["parse_data"]["entities"]]
    return kept


here = Path(__file__).parent
domain = Domain.load(str(here / "domain.yml"))
steps = YAMLStoryReader(domain).read_from_file(str(here / "stories.yml"))
trackers = TrainingDataGenerator(
    StoryGraph(steps), domain, remove_duplicates=True, augmentation_factor=0, use_story_concatenation=True).generate()
recorded = [{"rule": bool(t.is_rule_tracker), "events": [plain(e) for e in t.events]} for t in trackers]
(here / "rasa.json").write_text(json.dumps(recorded, indent=1) + "\n")
print(len(recorded))
