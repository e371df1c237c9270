// The little the page does in the browser. Gradio calls `conversation` and `article` when those parts are there.
window.hoidap = (() => {
  "use strict";

  // Gradio names the browser's language as the page's; the page is in Vietnamese whatever the browser speaks.
  const page = document.documentElement;
  const inVietnamese = () => { if (page.lang !== "vi") page.lang = "vi"; };
  new MutationObserver(inVietnamese).observe(page, { attributes: true, attributeFilter: ["lang"] });
  inVietnamese();

  // True after a quote was clicked, until the article has been redrawn: then its mark is brought before the reader.
  let clicked = false;

  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  function scrollTo(scroller, target) {
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const room = Math.max(16, (scroller.clientHeight - target.offsetHeight) / 3);
    scroller.scrollTo({ top: top - room, behavior: calm() ? "auto" : "smooth" });
  }

  function showMark(article) {
    const mark = article.querySelector("mark.active") || article.querySelector("mark");
    const reader = article.closest("#reader");
    if (!mark || !reader) return;
    const ownScroller = getComputedStyle(reader).overflowY !== "visible";
    if (ownScroller) scrollTo(reader, mark);
    else if (clicked) mark.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    if (clicked) mark.focus({ preventScroll: true });
    clicked = false;
  }

  function conversation(element, trigger, watch) {
    const scroller = element.closest("#conversation") || element;
    let turns = 0;
    element.addEventListener("click", (event) => {
      const button = event.target.closest("button.show");
      if (!button) return;
      clicked = true;
      trigger("select", { turn: Number(button.dataset.turn), citation: Number(button.dataset.citation) });
    });
    watch("value", () => {
      const all = element.querySelectorAll(".turn");
      const last = all[all.length - 1];
      const isNew = all.length !== turns;
      turns = all.length;
      if (!last) return;
      if (getComputedStyle(scroller).overflowY === "visible") {
        if (isNew) last.scrollIntoView({ block: "start" });
        return;
      }
      const nearEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 240;
      if (isNew || nearEnd) {
        const top = last.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
        scroller.scrollTop = top - 12;
      }
    });
    const chat = element.closest("#chat");
    chat?.setAttribute("role", "main");
    translateToasts();
  }

  // After a click was answered: where the article already showed this quote, nothing was redrawn.
  function reveal() {
    requestAnimationFrame(() => requestAnimationFrame(() => clicked && showMark(document.querySelector("#article"))));
  }

  function article(element, watch) {
    const reader = element.closest("#reader");
    reader?.setAttribute("role", "complementary");
    reader?.setAttribute("aria-label", texts.article);
    reader?.setAttribute("tabindex", "0");
    watch("value", () => showMark(element));
  }

  // Gradio's own messages about a lost connection are in English only.
  function translateToasts() {
    new MutationObserver(() => {
      for (const part of document.querySelectorAll(".toast-title, .toast-text")) {
        const vietnamese = texts.toasts[part.textContent.trim()];
        if (vietnamese) part.textContent = vietnamese;
      }
    }).observe(document.body, { childList: true, subtree: true });
  }

  // The view stands in the address, so that a trainer can keep a link to it.
  const view = () => (location.hash === "#giang-day" ? "teach" : "ask");

  function masthead(element, trigger) {
    function show(first) {
      page.dataset.view = view();
      for (const link of element.querySelectorAll(".views a")) {
        if ((link.hash === "#giang-day") === (view() === "teach")) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      if (!first || view() === "teach") trigger("select", { view: view() });
    }
    addEventListener("hashchange", () => show(false));
    show(true);
  }

  page.dataset.view = view();
  const texts = TEXTS;
  return { conversation, article, masthead, reveal };
})();
