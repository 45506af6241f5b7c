// @ts-check
// A box for Markdown, and widgets that answer from it. Trusted Types keep scripts from
// writing a <script type="text/markdown">, so the page answers the request for the
// file that the widgets read with the content of the box.

/** The pause after the last key before the box is read, in ms. */
const pause = 200;

/** @typedef {import('../widget/faq-widget.mjs').FAQWidget} Widget */

/**
 * playground keeps widgets at the content of a box, and says how many questions that has. Without a question
 * it says what is wrong, and the widgets keep the content they had.
 * @param {object} parts
 * @param {HTMLTextAreaElement} parts.box
 * @param {HTMLInputElement} parts.files
 * @param {HTMLElement} parts.around where files may be dropped
 * @param {HTMLElement} parts.said
 * @param {Widget} parts.widget reads the file to begin with
 * @param {Widget} parts.other reads the same
 * @param {() => void} parts.changed is called when the reader changes the text
 */
export async function playground({ box, files, around, said, widget, other, changed }) {
  const answer = answering(new URL(widget.src, document.baseURI).href);
  let good = ''; // the last text that had a question
  let given = '';
  let count = '';
  let asked = false; // whether the text is the reader's own
  let timer = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);

  widget.addEventListener('faq-ready', (event) => {
    const { entries } = /** @type {CustomEvent<{ entries: number }>} */ (event).detail;
    count = entries === 1 ? '1 question' : `${entries} questions`;
    if (given !== good || (asked && !said.textContent)) said.textContent = count;
    if (given !== good) other.reload();
    good = given;
  });
  widget.addEventListener('faq-error', (event) => {
    const { error } = /** @type {CustomEvent<{ error: Error }>} */ (event).detail;
    if (given === good) return; // the widget fails for another reason, and says so itself
    said.textContent = error.message.replace(/^faq: /, '').replace(widget.src, 'Your Markdown'); // the file is not the reader's
    answer((given = good));
    widget.reload();
  });
  const sample = await (await fetch(widget.src)).text();
  good = given = box.value ||= sample;

  const give = () => {
    asked = true;
    answer((given = box.value.trim() ? box.value : sample));
    if (given === good) said.textContent = count;
    widget.reload();
  };
  box.addEventListener('input', () => {
    changed();
    clearTimeout(timer);
    timer = setTimeout(give, pause);
  });
  /** @param {FileList | null | undefined} list */
  const read = async (list) => {
    if (!list?.length) return;
    box.value = await together([...list]);
    changed();
    give();
  };
  files.addEventListener('change', () => read(files.files));
  around.addEventListener('dragover', (event) => {
    event.preventDefault();
    around.classList.add('over');
  });
  around.addEventListener('dragleave', () => around.classList.remove('over'));
  around.addEventListener('drop', (event) => {
    around.classList.remove('over');
    if (!event.dataTransfer?.files.length) return; // the browser inserts dropped text itself
    event.preventDefault();
    read(event.dataTransfer.files);
  });
}

/**
 * together gives the text of one file, or of several, each under a title made of its name.
 * @param {File[]} files
 */
async function together(files) {
  const texts = await Promise.all(files.map((file) => file.text()));
  if (files.length === 1) return texts[0];
  return texts.map((text, i) => `# ${files[i].name.replace(/\.[^.]*$/, '')}\n\n${text.replace(/^---\n[^]*?\n---\n/, '').trim()}\n`).join('\n');
}

/**
 * answering gives a function to call with a text, which then answers requests for an address.
 * @param {string} address
 * @returns {(text: string) => void}
 */
function answering(address) {
  const { fetch } = window;
  /** @type {string | undefined} */
  let own;
  window.fetch = (request, init) => {
    const asked = new URL(request instanceof Request ? request.url : request, document.baseURI).href;
    return own !== undefined && asked === address ? Promise.resolve(new Response(own)) : fetch(request, init);
  };
  return (text) => (own = text);
}
