"""Writes rasa.json: what Rasa 3.6.21 answers to talks.json. In this folder, with Rasa installed:

    python record.py

The project and the talks are Parlance's own. "+N" lets N seconds pass.
"""
import asyncio, copy, json, shutil, tempfile, time
from pathlib import Path
from unittest import mock

here = Path(__file__).parent
KEEP = {
    "user": ["text"], "bot": ["text"], "slot": ["name", "value"], "active_loop": ["name"],
    "action": ["name", "policy", "confidence", "hide_rule_turn"], "action_execution_rejected": ["name"],
    "loop_interrupted": ["is_interrupted"], "followup": ["name"],
}


def plain(event):
    data = event.as_dict()
    kept = {"event": data["event"]}
    for key in KEEP.get(data["event"], []):
        kept[key] = data.get(key)
    if data["event"] == "user":
        kept["intent"] = data["parse_data"]["intent"]["name"]
    return kept


async def main():
    import rasa.model_training
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

    folder = Path(tempfile.mkdtemp())
    for name in ("domain.yml", "config.yml"):
        shutil.copy(here / name, folder / name)
    shutil.copytree(here / "data", folder / "data")
    trained = rasa.model_training.train(
        str(folder / "domain.yml"), str(folder / "config.yml"), [str(folder / "data")], output=str(folder / "models"))
    agent = Agent.load(trained.model)
    real, passed = time.time, [0.0]
    recorded = {}
    with mock.patch("time.time", lambda: real() + passed[0]):
        for name, said in json.loads((here / "talks.json").read_text()).items():
            turns, seen = [], 0.0
            for text in said:
                if text.startswith("+"):
                    passed[0] += float(text[1:])
                    continue
                channel = CollectingOutputChannel()
                await agent.handle_message(UserMessage(text, channel, sender_id=name))
                tracker = await agent.tracker_store.retrieve_full_tracker(name)
                events = list(tracker.events)
                running = await agent.tracker_store.retrieve(name)
                turns.append({
                    "user": text,
                    "bot": [m.get("text") for m in channel.messages],
                    "buttons": [[b["payload"] for b in m.get("buttons", [])] for m in channel.messages],
                    "events": [plain(e) for e in events if e.timestamp > seen],
                    "slots": running.current_slot_values(),
                    "active_loop": running.active_loop_name,
                })
                seen = events[-1].timestamp
            recorded[name] = turns
    (here / "rasa.json").write_text(json.dumps(recorded, indent=1, ensure_ascii=False) + "\n")


asyncio.run(main())
