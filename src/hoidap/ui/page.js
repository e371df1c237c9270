// What the page does in the browser. Gradio calls the function of each part when that part is there.
// TEXTS is put in by the server: the few texts needed here, by language.
Object.assign(window.hoidap, (() => {
  "use strict";
  const texts = TEXTS;
  const page = document.documentElement;
  const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // What this browser remembers. Where it may not keep anything, the page works without.
  const memory = {
    read(name) { try { return localStorage.getItem(`hoidap.${name}`); } catch { return null; } },
    write(name, value) {
      try {
        if (value === null) localStorage.removeItem(`hoidap.${name}`);
        else localStorage.setItem(`hoidap.${name}`, value);
      } catch { /* full, or not allowed */ }
    },
  };

  let language = memory.read("language") === "en" ? "en" : "vi";
  const say = (name) => texts[language][name];

  function remembered() {
    let turns = [];
    try { turns = JSON.parse(memory.read("turns") || "[]"); } catch { memory.write("turns", null); }
    return JSON.stringify({ language, turns });
  }

  // Gradio names the browser's language as the page's; the page is in the language that was chosen here.
  const nameLanguage = () => { if (page.lang !== language) page.lang = language; };
  new MutationObserver(nameLanguage).observe(page, { attributes: true, attributeFilter: ["lang"] });
  nameLanguage();

  // Light or dark: as the system, until the person says otherwise.
  const systemDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => { const own = memory.read("theme"); return own ? own === "dark" : systemDark.matches; };
  function paint() {
    const dark = isDark();
    page.style.colorScheme = dark ? "dark" : "light";
    if (document.body && document.body.classList.contains("dark") !== dark) document.body.classList.toggle("dark", dark);
    document.querySelector("#masthead .theme")?.setAttribute("aria-pressed", String(dark));
  }
  systemDark.addEventListener("change", paint);
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(paint).observe(document.body, { attributes: true, attributeFilter: ["class"] });
    paint();
  });

  // The view stands in the address, so that a trainer can keep a link to it.
  const view = () => (location.hash === "#giang-day" ? "teach" : "ask");
  page.dataset.view = view();

  function masthead(element, trigger, watch) {
    function show() {
      page.dataset.view = view();
      for (const link of element.querySelectorAll(".views a")) {
        if ((link.hash === "#giang-day") === (view() === "teach")) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      window.hoidap.settle?.();
      paint();
    }
    addEventListener("hashchange", () => { show(); trigger("select", { view: view() }); });
    element.addEventListener("click", (event) => {
      if (event.target.closest(".skip")) {
        event.preventDefault();
        document.querySelector("#question textarea")?.focus();
      }
      const chosen = event.target.closest("[data-language]");
      if (chosen) {
        language = chosen.dataset.language;
        memory.write("language", language);
        nameLanguage();
        trigger("change", { language });
      }
      if (event.target.closest(".theme")) {
        const dark = !isDark();
        memory.write("theme", dark === systemDark.matches ? null : dark ? "dark" : "light");
        paint();
      }
    });
    watch("value", show);
    show();
    if (view() === "teach") trigger("select", { view: "teach" });
    translateToasts();
    document.querySelector("#opening")?.remove();
  }

  // Gradio's own messages about a lost connection are in English only.
  function translateToasts() {
    new MutationObserver(() => {
      for (const part of document.querySelectorAll(".toast-title, .toast-text")) {
        const translated = say("toasts")[part.textContent.trim()];
        if (translated && part.textContent !== translated) part.textContent = translated;
      }
    }).observe(document.body, { childList: true, subtree: true });
  }

  // What the server asks the browser to do: keep the conversation, save a file, print.
  function wire(props, trigger, watch) {
    window.hoidap.nudgeWith(trigger);
    watch("value", () => {
      if (!props.value) return;
      const order = JSON.parse(props.value);
      if ("keep" in order) memory.write("turns", order.keep === "[]" ? null : order.keep);
      if ("save" in order) save(order.name, order.type, order.save);
      if ("print" in order) print(order.print);
    });
  }

  function save(name, type, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  function print(text) {
    const frame = document.createElement("iframe");
    frame.className = "printed";
    frame.srcdoc = text;
    frame.addEventListener("load", () => {
      frame.contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove(), 0));
      frame.contentWindow.print();
    });
    document.body.append(frame);
  }

  // Puts a question into the input as if it had been typed there.
  function refill(question) {
    const input = document.querySelector("#question textarea");
    if (!input) return;
    input.value = question;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
    input.setSelectionRange(question.length, question.length);
  }

  function tools(element, trigger) {
    const menu = () => element.querySelector(".menu");
    element.addEventListener("click", (event) => {
      const saving = event.target.closest("[data-save]");
      if (saving) {
        trigger("download", { save: saving.dataset.save });
        menu().open = false;
        menu().querySelector("summary").focus();
      }
      if (event.target.closest(".clear")) {
        memory.write("turns", null);
        trigger("clear");
        document.querySelector("#question textarea")?.focus();
      }
      if (event.target.closest(".read")) window.hoidap.openSheet(event.target.closest(".read"));
    });
    addEventListener("click", (event) => { if (menu()?.open && !menu().contains(event.target)) menu().open = false; });
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu()?.open) return;
      event.stopPropagation();
      menu().open = false;
      menu().querySelector("summary").focus();
    });
  }

  return { say, calm, remembered, masthead, wire, tools, refill };
})());
