'use strict';
// Columns sort by a click on their head; without this script the tables stay as they are.
const number = text => parseFloat(text.replace('−', '-').replace(/[^\d.eE+-].*$/, ''));

function sort(table, column, descending) {
  const body = table.tBodies[0];
  const key = row => row.cells[column].textContent;
  const rows = [...body.rows];
  const numeric = rows.every(row => key(row) === '-' || !Number.isNaN(number(key(row))));
  const order = numeric
    ? (a, b) => (Number.isNaN(number(key(a))) ? -1 : number(key(a))) - (Number.isNaN(number(key(b))) ? -1 : number(key(b)))
    : (a, b) => key(a).localeCompare(key(b));
  rows.sort((a, b) => descending ? order(b, a) : order(a, b));
  body.append(...rows);
}

for (const table of document.querySelectorAll('table.sortable')) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const descending = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(other => other.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      sort(table, column, descending);
    });
  });
}
