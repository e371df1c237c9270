// The conversation in the browser: touching numbers, asking again, copying, judging; and what is scrolled to.
Object.assign(window.hoidap, (() => {
  "use strict";
  const { say, refill } = window.hoidap;

  let told = null; // what a copy button says for a moment, also when the conversation has been redrawn

  async function copy(button) {
    const { key, text } = button.dataset;
    const usual = told?.key === key ? told.usual : button.querySelector("span").textContent;
    const now = { key, usual, words: (await written(text)) ? say("copied") : say("copy_failed") };
    told = now;
    tell(now.words);
    setTimeout(() => {
      if (told !== now) return; // copied once more
      tell(usual);
      told = null;
    }, 2000);
  }

  function tell(words) {
    const label = told && document.querySelector(`.copy[data-key="${CSS.escape(told.key)}"] span`);
    if (label) label.textContent = words;
  }

  async function written(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch { /* not allowed, or the page is not on a secure address: the old way */ }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }

  function conversation(element, trigger, watch) {
    const scroller = element.closest("#conversation") || element;
    let turns = 0;
    let following = false; // while an answer grows its question stays at the top, until the person scrolls
    const letGo = () => { following = false; };
    for (const name of ["wheel", "touchmove"]) addEventListener(name, letGo, { passive: true });
    scroller.addEventListener("keydown", letGo);
    const input = () => document.querySelector("#question textarea");
    // Sending hides the button that was pressed; whoever works by keyboard goes on in the input.
    addEventListener("click", (event) => {
      if (event.detail === 0 && event.target.closest("#send, #stop")) input()?.focus();
    });
    let pressed = ""; // the button last used; it is focused again when the conversation has been redrawn

    element.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.key) pressed = button.dataset.key;
      if (button?.matches(".show")) return show(button);
      if (button?.matches(".refill")) return refill(button.dataset.question);
      if (button?.matches(".copy")) return void copy(button);
      if (button?.matches(".again")) return trigger("submit", { turn: Number(button.dataset.turn) });
      if (button?.matches(".ask")) return trigger("submit", { question: button.dataset.question });
      if (button?.matches(".rate")) return trigger("like", { turn: Number(button.dataset.turn), verdict: button.dataset.verdict });
      const quote = event.target.closest(".quotes li, .nearest");
      const unfolding = event.target.closest("details, form");
      if (quote && !unfolding && !String(getSelection())) show(quote.querySelector(".show"));
    });
    element.addEventListener("submit", (event) => {
      const form = event.target.closest("form.comment");
      if (!form) return;
      event.preventDefault();
      const comment = form.querySelector("input").value.trim();
      if (comment) trigger("like", { turn: Number(form.dataset.turn), verdict: form.dataset.verdict, comment });
    });

    function show(button) {
      window.hoidap.lookUp(button);
      trigger("select", { turn: Number(button.dataset.turn), citation: Number(button.dataset.citation) });
    }

    function refocus() {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (!pressed || !lost) return;
      const again = element.querySelector(`[data-key="${CSS.escape(pressed)}"]`);
      (again || element.querySelector(".turn:last-child .question"))?.focus({ preventScroll: true });
    }

    // On a phone the keyboard would cover the answer; Gradio brings it back when it empties the input.
    function rest() {
      if (input()?.value === "") input().blur();
    }

    watch("value", () => {
      const all = element.querySelectorAll(".turn");
      const last = all[all.length - 1];
      const isNew = all.length !== turns;
      turns = all.length;
      document.documentElement.dataset.busy = String(Boolean(element.querySelector("[aria-busy=true]")));
      refocus();
      if (told) tell(told.words);
      if (isNew && last && matchMedia("(pointer: coarse)").matches) for (const wait of [0, 250]) setTimeout(rest, wait);
      if (!last) { following = false; return; }
      following = following || isNew;
      if (following && getComputedStyle(scroller).overflowY === "visible") last.scrollIntoView({ block: "start" });
      else if (following) {
        const top = last.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
        scroller.scrollTop = top - 12;
      }
    });
    scroller.tabIndex = -1;
  }

  function suggestions(element, trigger) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest(".ask");
      if (!button) return;
      trigger("submit", { question: button.dataset.question });
      setTimeout(() => document.querySelector(".turn:last-child .question")?.focus({ preventScroll: true }), 300);
    });
  }

  function scope(element, trigger) {
    element.addEventListener("click", (event) => {
      const button = event.target.closest("[data-scope]");
      if (!button) return;
      trigger("select", { scope: button.dataset.scope });
      document.querySelector("#question textarea")?.focus();
    });
  }

  return { conversation, suggestions, scope };
})());
