'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const view = document.getElementById('view');
const svg = document.getElementById('drawing');
const scene = document.getElementById('scene');
const panel = document.getElementById('panel');
const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
const READABLE = 0.55;

// ---- pan and zoom

const camera = { x: 0, y: 0, scale: 1 };

function show() {
  scene.setAttribute('transform', `matrix(${camera.scale} 0 0 ${camera.scale} ${camera.x} ${camera.y})`);
}

function zoom(factor, x = view.clientWidth / 2, y = view.clientHeight / 2) {
  const scale = Math.min(4, Math.max(0.03, camera.scale * factor));
  camera.x = x - (x - camera.x) * scale / camera.scale;
  camera.y = y - (y - camera.y) * scale / camera.scale;
  camera.scale = scale;
  show();
}

function pan(right, down) {
  camera.x += right;
  camera.y += down;
  show();
}

function fit(least) {
  const whole = Math.min(view.clientWidth / size.width, view.clientHeight / size.height, 1);
  camera.scale = Math.max(whole, least);
  camera.x = Math.max(0, (view.clientWidth - size.width * camera.scale) / 2);
  camera.y = 0;
  show();
}

function bringIntoView(element) {
  const box = element.getBoundingClientRect();
  const frame = view.getBoundingClientRect();
  const inside = box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
  if (!inside) {
    pan((frame.left + frame.right - box.left - box.right) / 2, (frame.top + frame.bottom - box.top - box.bottom) / 2);
  }
}

let drag = null;

view.addEventListener('pointerdown', event => {
  if (event.button === 0) {
    drag = { x: event.clientX, y: event.clientY, moved: false };
  }
});

view.addEventListener('pointermove', event => {
  if (!drag || (!drag.moved && Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < 4)) {
    return;
  }
  if (!drag.moved) {
    drag.moved = true;
    view.setPointerCapture(event.pointerId);
    view.classList.add('moving');
  }
  pan(event.clientX - drag.x, event.clientY - drag.y);
  drag.x = event.clientX;
  drag.y = event.clientY;
});

for (const end of ['pointerup', 'pointercancel']) {
  view.addEventListener(end, () => {
    view.classList.remove('moving');
    setTimeout(() => { drag = null; });
  });
}

view.addEventListener('wheel', event => {
  event.preventDefault();
  const frame = view.getBoundingClientRect();
  zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), event.clientX - frame.left, event.clientY - frame.top);
}, { passive: false });

// ---- what there is, by id: b3r1 is the second row of the fourth box, a7 an arrow

function rowAt(id) {
  const found = /^b(\d+)r(\d+)$/.exec(id);
  const box = found && data.boxes[found[1]];
  return box && box.rows[found[2]] && { box, row: box.rows[found[2]], number: Number(found[1]), index: Number(found[2]) };
}

function arrowAt(id) {
  const found = /^a(\d+)$/.exec(id);
  return found && data.arrows[found[1]];
}

const describe = row => (row.action === 'action_listen' ? 'listens' : row.action);

function label(number, index) {
  const box = data.boxes[number];
  return `${box.title}: ${describe(box.rows[index])}`;
}

function following({ box, number, index }) {
  if (index + 1 < box.rows.length) {
    return [[`b${number}r${index + 1}`, describe(box.rows[index + 1])]];
  }
  return data.arrows.filter(arrow => arrow.from === number).map(arrow => [`b${arrow.to}r0`, label(arrow.to, 0)]);
}

function preceding({ box, number, index }) {
  if (index > 0) {
    return [[`b${number}r${index - 1}`, describe(box.rows[index - 1])]];
  }
  return data.arrows.filter(arrow => arrow.to === number).map(arrow => {
    const last = data.boxes[arrow.from].rows.length - 1;
    return [`b${arrow.from}r${last}`, label(arrow.from, last)];
  });
}

// ---- the panel; texts only ever become text nodes

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content.filter(part => part !== null));
  return made;
}

function list(title, items) {
  return items.length === 0 ? [] : [element('h3', title), element('ul', ...items.map(item => element('li', item)))];
}

function jump([id, text]) {
  const button = element('button', text);
  button.type = 'button';
  button.addEventListener('click', () => select(id, true));
  return button;
}

function source(number) {
  const [title, place] = data.sources[number];
  const shown = element('span', place);
  shown.className = 'place';
  return element('span', title, ' ', shown);
}

function facts(pairs) {
  const shown = pairs.filter(([, value]) => value && value.length > 0);
  return element('dl', ...shown.flatMap(([name, value]) => {
    const lines = Array.isArray(value) ? value : [value];
    return [element('dt', name), element('dd', ...lines.map(line => element('div', line)))];
  }));
}

function stateFacts(state) {
  const example = data.examples[state.intent];
  return facts([
    ['user said', state.message && example ? [state.message, `e.g. “${example}”`] : state.message],
    ['slots', state.slots],
    ['form', state.loop],
    ['previous action', state.previous],
    ['before that', state.earlier.join(' → ')],
  ]);
}

function stateView(state, index, states) {
  if (state.text) {
    return [element('p', state.text)];
  }
  const content = [stateFacts(state), ...list('Rules and stories that say so', state.sources.map(source))];
  if (states.length === 1) {
    return content;
  }
  const details = element('details', element('summary', `State ${index + 1} of ${states.length}`), ...content);
  details.open = index === 0;
  return [details];
}

const SHARED = 'What came earlier differs, what follows does not.';

function showRow(found) {
  const { box, row } = found;
  panel.replaceChildren(
    element('h2', describe(row)),
    element('p', `${box.part} · ${box.title}`),
    ...list(box.part === 'form' ? 'The form' : box.part === 'rule' ? 'What must hold' : 'What is new', box.conditions),
    ...row.states.length > 1 && box.part === 'story' ? [element('p', SHARED)] : [],
    element('h3', row.states.length > 1 ? `${row.states.length} states` : 'State'),
    ...row.states.flatMap(stateView),
    ...list('What follows', following(found).map(jump)),
    ...list('What comes before', preceding(found).map(jump)));
}

const ways = {
  next: 'A rule or story goes on.',
  form: 'A form begins here, is left or is taken up again.',
  rule: 'A rule ends without listening; another one begins after its last action.',
};

function showArrow(arrow) {
  const from = data.boxes[arrow.from];
  panel.replaceChildren(
    element('h2', `${from.title} → ${data.boxes[arrow.to].title}`),
    element('p', ways[arrow.kind]),
    ...list('From', [jump([`b${arrow.from}r${from.rows.length - 1}`, label(arrow.from, from.rows.length - 1)])]),
    ...list('To', [jump([`b${arrow.to}r0`, label(arrow.to, 0)])]),
    ...list('Rules and stories that say so', arrow.sources.map(source)));
}

const hint = [...panel.childNodes];

function clear() {
  document.querySelectorAll('.on').forEach(marked => marked.classList.remove('on'));
}

function markArrows(found) {
  data.arrows.forEach((arrow, i) => {
    const out = arrow.from === found.number && found.index === found.box.rows.length - 1;
    if (out || (arrow.to === found.number && found.index === 0)) {
      document.getElementById(`a${i}`).classList.add('on');
    }
  });
}

function unhide(part) {
  const shown = document.querySelector(`input[data-part="${part}"]`);
  if (!shown.checked) {
    shown.click();
  }
}

function select(id, move) {
  const row = rowAt(id);
  const arrow = arrowAt(id);
  if (!row && !arrow) {
    return;
  }
  clear();
  unhide(row ? row.box.part : data.boxes[arrow.from].part);
  const target = document.getElementById(id);
  target.classList.add('on');
  if (row) {
    markArrows(row);
    showRow(row);
  } else {
    showArrow(arrow);
  }
  panel.scrollTop = 0;
  if (move) {
    bringIntoView(target);
  }
  history.replaceState(null, '', `#${id}`);
}

function unselect() {
  clear();
  panel.replaceChildren(...hint);
  history.replaceState(null, '', '#');
}

function idOf(node) {
  const row = node.closest('.row');
  const box = node.closest('.box[id]');
  const arrow = node.closest('.arrow[id]');
  return row ? row.id : box ? `${box.id}r0` : arrow ? arrow.id : '';
}

view.addEventListener('click', event => {
  if (!drag || !drag.moved) {
    select(idOf(event.target), false);
  }
});

view.addEventListener('focusin', event => {
  if (event.target.matches('.row:focus-visible')) {
    bringIntoView(event.target);
  }
});

// ---- search and parts

const search = document.getElementById('search');
const found = document.getElementById('found');
const texts = data.boxes.map(box => JSON.stringify([box.title, box.conditions, box.rows.map(row => [
  row.action, row.changes, row.states.map(state => (state.sources || []).map(number => data.sources[number])),
])]).toLowerCase());
let matches = [];
let current = -1;

function find() {
  const wanted = JSON.stringify(search.value.trim().toLowerCase()).slice(1, -1);
  matches = wanted ? [...texts.keys()].filter(i => texts[i].includes(wanted)) : [];
  current = -1;
  texts.forEach((text, i) => document.getElementById(`b${i}`).classList.toggle('dim', wanted !== '' && !text.includes(wanted)));
  data.arrows.forEach((arrow, i) => document.getElementById(`a${i}`).classList.toggle('dim', wanted !== ''));
  found.textContent = wanted ? `${matches.length} of ${texts.length}` : '';
}

function nextMatch(step) {
  if (matches.length > 0) {
    current = (current + step + matches.length) % matches.length;
    found.textContent = `${current + 1} of ${matches.length}`;
    select(`b${matches[current]}r0`, true);
  }
}

search.addEventListener('input', find);
search.addEventListener('keydown', event => {
  if (event.key === 'Enter') {
    event.preventDefault();
    nextMatch(event.shiftKey ? -1 : 1);
  }
});

document.querySelectorAll('input[data-part]').forEach(box => {
  box.addEventListener('change', () => svg.classList.toggle(`hide-${box.dataset.part}`, !box.checked));
});

// ---- keys and buttons

const keys = {
  '+': () => zoom(1.25),
  '=': () => zoom(1.25),
  '-': () => zoom(0.8),
  '0': () => fit(0),
  '1': () => zoom(1 / camera.scale),
  '/': () => search.focus(),
  'Escape': unselect,
  'ArrowLeft': () => pan(80, 0),
  'ArrowRight': () => pan(-80, 0),
  'ArrowUp': () => pan(0, 80),
  'ArrowDown': () => pan(0, -80),
};

document.addEventListener('keydown', event => {
  const typing = event.target.matches('input');
  if (event.ctrlKey || event.metaKey || event.altKey || (typing && event.key !== 'Escape')) {
    return;
  }
  const row = event.target.closest('.row');
  if (row && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    select(row.id, true);
  } else if (keys[event.key] && !event.target.closest('aside')) {
    event.preventDefault();
    keys[event.key]();
  }
});

document.getElementById('in').addEventListener('click', () => zoom(1.25));
document.getElementById('out').addEventListener('click', () => zoom(0.8));
document.getElementById('fit').addEventListener('click', () => fit(0));

// ---- begin

svg.removeAttribute('viewBox');
document.querySelectorAll('.arrow[id] .line').forEach(line => {
  const hit = line.cloneNode();
  hit.setAttribute('class', 'hit');
  hit.removeAttribute('marker-end');
  line.before(hit);
});
document.querySelectorAll('.row[id]').forEach(row => {
  const { number, index } = rowAt(row.id);
  row.setAttribute('tabindex', '0');
  row.setAttribute('role', 'button');
  row.setAttribute('aria-label', `${data.boxes[number].part} ${label(number, index)}`);
});
fit(READABLE);
select(decodeURIComponent(location.hash.slice(1)), true);
