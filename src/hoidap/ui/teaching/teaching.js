// What the trainers' view does in the browser. The server draws the parts; here they are put in their places, the
// switches are read, and the steps are turned like pages before a class.
window.hoidapTeaching = (() => {
  "use strict";

  const NAMES = ["dense_weight", "answer_from", "min_words", "max_words"];
  const CHANGES = { dense_weight: "weight", answer_from: "threshold", min_words: "cut", max_words: "cut" };
  const PATIENCE = 20000; // milliseconds after which a lost request no longer holds up the next

  let root = null;
  let send = null;
  let language = "";
  let state = { turn: null, question: "", turns: 0, compare: "", other: "", lesson: 0, set: {} };
  const waiting = new Set(); // what changed since the last request
  let serial = 0;
  let sentAt = 0; // when the request under way was sent; 0 for none
  let current = "1"; // the step before the class
  let pinned = 0; // until when the step that was chosen stays marked
  let then = null; // what to do once the next answer has been drawn
  let afterTrace = null;

  const all = (selector) => [...root.querySelectorAll(selector)];
  const one = (selector) => root.querySelector(selector);
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
  const visible = () => root !== null && root.getClientRects().length > 0;

  function stage(element, trigger) {
    root = element.querySelector(".teach-root") || element;
    send = trigger;
    root.addEventListener("click", onClick);
    root.addEventListener("submit", onSubmit);
    root.addEventListener("input", onInput);
    root.addEventListener("change", onChange);
    root.addEventListener("keydown", onKey);
    for (const kind of ["mouseover", "focusin", "click"]) root.addEventListener(kind, tell);
    document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) project(false); });
    document.addEventListener("keydown", onPageKey);
    // Shown at all, if only beneath what a small screen shows at first.
    new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) ask("all");
    }, { rootMargin: "100000px" }).observe(element.closest("#teaching") || element);
    watchConversation();
    document.addEventListener("scroll", () => requestAnimationFrame(markInSight), { capture: true, passive: true });
    new MutationObserver(() => language && language !== document.documentElement.lang && visible() && ask("all"))
      .observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  }

  // An answer that has just come is what a class wants to see next.
  function watchConversation() {
    const conversation = document.querySelector("#conversation");
    if (!conversation) return;
    let seen = "";
    new MutationObserver(() => {
      const turns = conversation.querySelector(".turns");
      const now = `${turns?.querySelectorAll(".turn").length || 0} ${turns?.getAttribute("aria-busy") || ""}`;
      if (now === seen) return;
      seen = now;
      if (visible() && !now.endsWith("true")) ask("all");
    }).observe(conversation, { childList: true, subtree: true, attributes: true, attributeFilter: ["aria-busy"] });
  }

  function ask(...parts) {
    parts.forEach((part) => waiting.add(part));
    if (!send || (sentAt && Date.now() - sentAt < PATIENCE)) return;
    serial += 1;
    sentAt = Date.now();
    const request = { ...request_(), parts: [...waiting], serial };
    waiting.clear();
    root.setAttribute("aria-busy", "true");
    send("input", request);
  }

  function request_() {
    return {
      turn: state.turn, question: state.question, seen: state.turns, compare: state.compare, other: state.other,
      lesson: state.lesson, language, wanted: document.documentElement.lang, ...state.set,
    };
  }

  function channel(props, watch, name) {
    watch("value", () => {
      const shown = props.value ? JSON.parse(props.value) : null;
      if (!shown || !root) return;
      if (name === "show") draw(shown);
      else if (shown.serial === serial) place(shown);
    });
  }

  function draw(shown) {
    if (shown.serial !== serial) return;
    sentAt = 0;
    root.removeAttribute("aria-busy");
    if (!shown.frame && !language) { // it could not even begin
      root.innerHTML = `<p class="quiet" role="alert">${shown.parts.problem}</p>`;
      return;
    }
    if (shown.frame) {
      root.innerHTML = shown.frame;
      language = shown.language;
      mark(current);
      for (const part of all(".guide, .steps")) heights.observe(part);
    }
    if (shown.state && !waiting.size) state = shown.state;
    else if (shown.state) state = { ...state, turns: shown.state.turns, turn: shown.state.turn, question: shown.state.question };
    place(shown);
    if (shown.questions) listQuestions(shown.questions);
    if (shown.state && (shown.frame || !waiting.size)) setSwitches(shown.state);
    if (shown.trace && afterTrace) afterTrace(shown.trace);
    afterTrace = shown.trace ? null : afterTrace;
    if (then) then();
    then = null;
    if (waiting.size) ask();
    else if (shown.state?.writes) send("submit", { ...request_(), parts: ["all"], serial });
  }

  // Put parts in their places; what was open stays open, what had the focus keeps it.
  function place(shown) {
    for (const [name, html] of Object.entries(shown.parts || {})) {
      for (const part of all(`[data-part="${name}"]`)) {
        const open = new Set([...part.querySelectorAll("details[open][data-keep]")].map((d) => d.dataset.keep));
        const held = part.contains(document.activeElement) ? document.activeElement.dataset.lesson : null;
        part.innerHTML = html;
        for (const details of part.querySelectorAll("details[data-keep]")) details.open = open.has(details.dataset.keep);
        if (name === "question") one(".asked-line").textContent = one(".the-question")?.textContent || "";
        if (held) part.querySelector(`[data-lesson="${held}"]`)?.focus();
        for (const group of part.querySelectorAll("[data-roving]")) stops(group)[0]?.setAttribute("tabindex", "0");
      }
    }
    for (const [name, text] of Object.entries(shown.times || {})) {
      for (const time of all(`[data-time="${name}"]`)) time.textContent = text;
    }
  }

  function listQuestions(questions) {
    const list = one("#teach-turn");
    const options = questions.map((question, turn) => new Option(`${turn + 1}. ${question}`, String(turn)));
    if (state.turn === null) options.unshift(new Option(state.question, "", true, true));
    list.replaceChildren(...options);
  }

  function setSwitches(now) {
    for (const name of NAMES) {
      const dial = one(`#teach-${name}`);
      if (!dial) continue;
      if (document.activeElement !== dial || now.set[name] === null) dial.value = now.shown[name];
      say(dial);
    }
    for (const radio of all('[name="teach-compare"]')) radio.checked = radio.value === now.compare;
    for (const button of all('[data-set="dense_weight"]')) {
      const value = button.dataset.value === "" ? null : Number(button.dataset.value);
      button.setAttribute("aria-pressed", String(now.set.dense_weight === value));
    }
    const other = one("#teach-other");
    if (other && document.activeElement !== other) other.value = now.other;
    one('[data-do="compare"]').hidden = now.compare !== "questions";
    one("#buoc-compare").hidden = !now.compare;
    one(".go-compare").hidden = !now.compare;
    const list = one("#teach-turn");
    list.value = now.turn === null ? "" : String(now.turn);
    if (!now.compare && current === "compare") go("1", false);
  }

  // What a slider is set to, in words beside it and for screen readers.
  function say(dial) {
    const percent = Math.round(100 * dial.value);
    const text = dial.dataset.says
      .replace("{value}", dial.value).replace("{percent}", percent).replace("{rest}", 100 - percent);
    dial.setAttribute("aria-valuetext", text);
    root.querySelector(`output[for="${dial.id}"]`).textContent = text;
    dial.style.setProperty("--at", `${100 * (dial.value - dial.min) / (dial.max - dial.min)}%`);
  }

  function onInput(event) {
    const name = event.target.dataset.input;
    if (!NAMES.includes(name)) return;
    state.set[name] = Number(event.target.value);
    keepLengthsApart(name);
    say(event.target);
    ask(CHANGES[name]);
  }

  // The least length never passes the greatest: whichever is moved takes the other along.
  function keepLengthsApart(moved) {
    const [least, most] = [one("#teach-min_words"), one("#teach-max_words")];
    if (moved === "min_words" && Number(least.value) > Number(most.value)) most.value = least.value;
    if (moved === "max_words" && Number(most.value) < Number(least.value)) least.value = most.value;
    if (CHANGES[moved] !== "cut") return;
    state.set.min_words = Number(least.value);
    state.set.max_words = Number(most.value);
    [least, most].forEach(say);
  }

  function onChange(event) {
    const name = event.target.dataset.input;
    if (name === "compare") {
      state.compare = event.target.value;
      one('[data-do="compare"]').hidden = state.compare !== "questions";
      if (state.compare === "questions" && !state.other) one("#teach-other").focus();
      ask("compare");
    }
    if (name === "turn" && event.target.value !== "") look({ turn: Number(event.target.value), question: "" });
  }

  function onSubmit(event) {
    event.preventDefault();
    if (event.target.dataset.do === "ask") {
      const own = one("#teach-own");
      const question = own.value.trim();
      if (question) look({ turn: null, question });
    } else {
      state.other = one("#teach-other").value.trim();
      ask("compare");
    }
  }

  function look(at) {
    state = { ...state, ...at };
    ask("all");
  }

  function onClick(event) {
    const button = event.target.closest("button");
    if (!button) return;
    const { go: step, lesson, set, do: action } = button.dataset;
    if (step) go(step, true);
    else if (lesson) begin(Number(lesson));
    else if (set) reset(set.split(" "), button.dataset.value);
    else if (action in actions) actions[action](button);
  }

  const actions = {
    project: () => project(true),
    leave: () => project(false),
    previous: () => turnPage(-1),
    next: () => turnPage(1),
    json: () => { afterTrace = saveTrace; ask("trace"); },
    picture: savePicture,
  };

  function begin(lesson) {
    state.lesson = lesson;
    then = () => {
      const card = one(`[data-lesson="${lesson}"]`) && state.card;
      if (card) go(String(card), true);
    };
    ask("lesson");
  }

  function reset(names, value) {
    for (const name of names) state.set[name] = value === "" ? null : Number(value);
    for (const name of names) {
      const dial = one(`#teach-${name}`);
      if (value !== "") { dial.value = value; say(dial); }
    }
    ask(CHANGES[names[0]]);
  }

  // Steps: outside the projector view they are scrolled to, in it they are the only thing shown.
  const steps = () => all("[data-go]").filter((b) => !b.closest("[hidden]") && b.checkVisibility()).map((b) => b.dataset.go);

  function mark(step) {
    current = step;
    for (const card of all(".card")) card.classList.toggle("current", card.id === `buoc-${step}`);
    for (const button of all("[data-go]")) {
      if (button.dataset.go === step) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
  }

  // What is scrolled to stops beneath what stays at the top.
  function measure() {
    const height = one(".guide")?.offsetHeight || one(".steps")?.offsetHeight;
    if (height) root.style.setProperty("--guide", `${height}px`);
  }
  const heights = new ResizeObserver(measure);

  // Which step is being read, as the page is scrolled.
  function markInSight() {
    if (!visible() || projecting() || !one(".steps") || Date.now() < pinned) return;
    const line = one(".steps").getBoundingClientRect().top + 0.35 * innerHeight;
    const passed = steps().filter((step) => one(`#buoc-${step}`)?.getBoundingClientRect().top < line);
    const step = passed.at(-1) || steps()[0];
    if (step !== current) mark(step);
  }

  function go(step, move) {
    const card = one(`#buoc-${step}`);
    if (!card) return;
    mark(step);
    if (!move) return;
    pinned = Date.now() + 1200; // a smooth scroll passes others on its way
    measure();
    card.focus({ preventScroll: true });
    if (projecting()) root.closest("#teaching")?.scrollTo(0, 0); // the exercise's task stands above the card
    else card.scrollIntoView({ block: "start", behavior: calm() ? "auto" : "smooth" });
    const button = one(`[data-go="${step}"]`);
    const list = button.closest("ol");
    const beside = button.getBoundingClientRect().left - list.getBoundingClientRect().left;
    list.scrollLeft += beside - (list.clientWidth - button.offsetWidth) / 2;
  }

  function turnPage(by) {
    const known = steps();
    const at = known.indexOf(current) + by;
    if (at >= 0 && at < known.length) go(known[at], true);
  }

  const projecting = () => document.documentElement.classList.contains("projecting");

  function project(on) {
    if (on === projecting()) return;
    document.documentElement.classList.toggle("projecting", on);
    const column = root.closest("#teaching") || root;
    if (on) column.requestFullscreen?.().catch(() => { /* refused: the larger type fills the window all the same */ });
    else if (document.fullscreenElement) document.exitFullscreen();
    mark(current === "0" && !on ? "1" : current);
    go(current, true);
    if (!on) one('[data-do="project"]').focus();
  }

  // A presenter's clicker sends PageUp and PageDown; arrows serve unless something else needs them.
  function onPageKey(event) {
    if (!projecting() || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    const busy = event.target.closest?.("input, select, textarea, [data-roving], .scroll");
    const by = { PageDown: 1, PageUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === "Escape") project(false);
    else if (by && (!busy || event.key.startsWith("Page"))) {
      event.preventDefault();
      turnPage(by);
    }
  }

  // Passages and points: one Tab stop for all, arrows between them.
  const stops = (group) => [...group.querySelectorAll('[data-detail][tabindex]')];

  function onKey(event) {
    const group = event.target.closest("[data-roving]");
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!group || !by || event.target === group) return;
    event.preventDefault();
    const known = stops(group);
    const next = known[known.indexOf(event.target.closest("[data-detail]")) + by];
    if (!next) return;
    for (const stop of known) stop.setAttribute("tabindex", stop === next ? "0" : "-1");
    next.focus();
  }

  function tell(event) {
    const told = event.target.closest?.("[data-detail]");
    if (!told) return;
    const body = told.closest("[data-part]");
    const line = body?.querySelector("[data-detail-line]");
    if (line) line.textContent = told.dataset.detail;
    for (const piece of body.querySelectorAll(".told")) piece.classList.remove("told");
    const number = told.dataset.passage;
    const same = number ? body.querySelectorAll(`[data-passage="${number}"]`) : [told];
    for (const piece of same) piece.classList.add("told");
  }

  function saveTrace(trace) {
    const text = JSON.stringify(trace, null, 2);
    save(new Blob([text], { type: "application/json" }), "json");
  }

  async function savePicture() {
    const shown = projecting() ? one(".card.current") : one(".teach");
    const picture = await window.hoidapPicture(shown);
    save(picture, picture.type === "image/png" ? "png" : "svg");
    if (picture.type !== "image/png") one(".saved").textContent += ` ${one(".saved").dataset.failed}`;
  }

  function save(blob, ending) {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const name = `hoidap-${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}.${ending}`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    one(".saved").textContent = one(".saved").dataset.saved.replace("{name}", name);
  }

  return { stage, channel };
})();
