/* global document, performance, Event, structuredClone, getComputedStyle, Element, ShadowRoot, MessageChannel, fixtures, Node */
/** What the tool of the create form's pictures asks within the page: each function runs there, by itself. */

/** Shows views in turn, as after keystrokes, and says what each took until it was laid out, in ms. */
export async function updateTimes(views) {
  const page = document.querySelector('el-create-page');
  const took = [];
  for (let turn = 0; turn < 40; turn += 1) {
    const messages = fixtures.states[views[turn % views.length]];
    const message = structuredClone(messages.find(({ type }) => type === 'form'));
    if (message.state) message.state.filter = `typed ${turn}`;
    const { services, tags } = message.form;
    if (services) services.rows = services.rows.slice(turn % services.rows.length);
    tags.left = `${turn} of 50 left`;
    const start = performance.now();
    page.receive(message);
    // All components are drawn in microtasks: what comes after them is a task of its own.
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
    page.getBoundingClientRect();
    page.shadowRoot.querySelector('el-create-preview').getBoundingClientRect();
    took.push(performance.now() - start);
  }
  // The first ones warm the engine up.
  const sorted = took.slice(5).sort((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)], worst: sorted.at(-1) };
}

/** @returns the text of what has the focus, within however many shadows; '' outside of the page. */
export function focusedName() {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  if (!focused || focused === document.body) return '';
  const name =
    focused.getAttribute('aria-label') ??
    focused.labels?.[0]?.textContent ??
    focused.textContent ??
    focused.getAttribute('id');
  return `${focused.localName} "${name.replace(/\s+/gu, ' ').trim().slice(0, 30)}"`;
}

/** @returns every text whose contrast with what is behind it is below 4.5, with the contrast. */
export function faintTexts() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const channels = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const parentOf = (node) => node.assignedSlot ?? node.parentNode ?? undefined;
  const behind = (element) => {
    const layers = [];
    for (let node = element; node; node = node instanceof ShadowRoot ? node.host : parentOf(node)) {
      if (!(node instanceof Element)) continue;
      const layer = channels(getComputedStyle(node).backgroundColor);
      if (layer.a > 0) layers.push(layer);
      if (layer.a === 1) break;
    }
    const over = (below, { r, g, b, a }) => ({
      r: r * a + below.r * (1 - a),
      g: g * a + below.g * (1 - a),
      b: b * a + below.b * (1 - a),
    });
    return layers.reverse().reduce(over, { r: 255, g: 255, b: 255 });
  };
  const luminance = ({ r, g, b }) => {
    const [red, green, blue] = [r, g, b].map((value) =>
      value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faint = new Set();
  const look = (element) => {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0') return;
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent.trim())
      .join(' ')
      .trim();
    const inSvg = element.namespaceURI?.endsWith('svg');
    if (text && !['style', 'script', 'title', 'option'].includes(element.localName)) {
      // A picture's text stands on the boxes that it draws, which have the ground of the page.
      const ink = luminance(channels(inSvg ? style.fill : style.color));
      const ground = luminance(behind(element));
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05);
      if (contrast < 4.5) faint.add(`${contrast.toFixed(2)} "${text.slice(0, 40)}"`);
    }
    for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) look(child);
  };
  look(document.body);
  return [...faint];
}

/** Types quickly into the last field and answers. @returns what was wrong: an edit lost, focus or scroll moved. */
export async function typedAndAnswered() {
  const page = document.querySelector('el-create-page');
  const wrong = [];
  const said = [];
  globalThis.heard = (message) => said.push(message);
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  const focused = () => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element;
  };
  const form = page.shadowRoot.querySelector('el-create-form');
  const field = [...form.shadowRoot.querySelector('el-tag-list').shadowRoot.querySelectorAll('input')].at(-1);
  field.focus();
  const place = form.scrollTop;
  if (place === 0) wrong.push('the last field could be seen without scrolling: nothing is tested');
  for (const text of ['a', 'ab', 'abc']) {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
  await rest(80);
  const edits = said.filter(({ type }) => type === 'edit');
  if (edits.length !== 2) wrong.push(`${edits.length} edits were sent for three letters`);
  const last = edits.at(-1);
  if (last?.state.tags.at(-1).value !== 'abc') wrong.push('the last letter was not sent');
  const given = fixtures.states.gateway[0];
  const answer = (revision, title) =>
    page.receive(structuredClone({ ...given, revision, state: undefined, form: { ...given.form, title } }));
  answer(last.revision, 'in time');
  answer(last.revision - 1, 'late');
  await rest(20);
  const title = form.shadowRoot.querySelector('h1').textContent;
  if (title !== 'in time') wrong.push(`the title is "${title}"`);
  if (focused() !== field) wrong.push('the focus moved');
  if (form.scrollTop !== place) wrong.push(`the form was scrolled from ${place} to ${form.scrollTop}`);
  if (field.value !== 'abc') wrong.push(`the field holds "${field.value}"`);
  return wrong;
}
