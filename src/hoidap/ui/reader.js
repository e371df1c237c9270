// The document beside the conversation; on small screens, and beside the trainers' view, a sheet over the page.
Object.assign(window.hoidap, (() => {
  "use strict";
  const { calm } = window.hoidap;
  const page = document.documentElement;
  const small = matchMedia("(max-width: 820px)");
  const isSheet = () => small.matches || page.dataset.view === "teach";
  const reader = () => document.querySelector("#reader");

  let clicked = false; // after a quote was touched, until its mark has been brought before the reader
  let opener = null; // what is focused again when the sheet is closed

  function scrollTo(scroller, target) {
    const top = target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    const head = isSheet() ? document.querySelector("#library").offsetHeight : 0; // it stays above what is read
    const room = Math.max(72, head + 16, (scroller.clientHeight - target.offsetHeight) / 3);
    scroller.scrollTo({ top: top - room, behavior: calm() ? "auto" : "smooth" });
  }

  function showMark() {
    const article = document.querySelector("#article");
    const mark = article?.querySelector("mark.active") || article?.querySelector("mark");
    if (!mark || !reader() || (isSheet() && page.dataset.sheet !== "open")) return;
    scrollTo(reader(), mark);
    if (clicked) mark.focus({ preventScroll: true });
    clicked = false;
  }

  // A quote was touched: its document will be there in a moment.
  function lookUp(button) {
    clicked = true;
    if (isSheet()) openSheet(button);
  }

  // After the touch was answered: where the document already showed this quote, nothing was redrawn.
  function reveal() {
    requestAnimationFrame(() => requestAnimationFrame(() => clicked && showMark()));
  }

  const behind = () => [
    ...document.querySelectorAll("#masthead, #chat, #teaching"),
  ];

  function openSheet(from) {
    if (!isSheet()) return;
    opener = from || document.activeElement;
    page.dataset.sheet = "open";
    settle();
    document.querySelector("#reader-name")?.focus({ preventScroll: true });
  }

  function closeSheet() {
    if (page.dataset.sheet !== "open") return;
    delete page.dataset.sheet;
    clicked = false;
    settle();
    if (opener?.isConnected) opener.focus({ preventScroll: true });
    opener = null;
  }

  // Gives the column its role: beside the conversation a region, over it a dialogue.
  function settle() {
    const column = reader();
    if (!column) return;
    if (!isSheet()) delete page.dataset.sheet;
    const open = page.dataset.sheet === "open";
    column.setAttribute("role", open ? "dialog" : "region");
    column.toggleAttribute("aria-modal", open);
    if (open) column.setAttribute("aria-modal", "true");
    column.setAttribute("aria-labelledby", "reader-name");
    column.tabIndex = 0;
    for (const part of behind()) part.inert = open;
  }

  function article(element, watch) {
    settle();
    watch("value", showMark);
  }

  function library(element, trigger) {
    settle();
    small.addEventListener("change", settle);
    element.addEventListener("click", (event) => {
      if (event.target.closest(".close")) return closeSheet();
      if (event.target.closest(".remove")) return trigger("delete");
      const open = event.target.closest(".open");
      if (!open) return;
      reader()?.scrollTo({ top: 0 });
      trigger("select", { document: open.dataset.document, own: open.dataset.own || "" });
    });
    element.addEventListener("change", () => {
      const ticked = [...element.querySelectorAll("input[data-document]:checked")];
      trigger("input", { documents: ticked.map((box) => box.dataset.document) });
    });
    addEventListener("keydown", (event) => { if (event.key === "Escape") closeSheet(); });
    // A touch beside the sheet closes it.
    addEventListener("pointerdown", (event) => {
      if (page.dataset.sheet === "open" && !event.target.closest("#reader")) closeSheet();
    });
  }

  return { article, library, lookUp, reveal, openSheet, settle };
})());
