// A picture of a part of the page, made here: the part with its styles and fonts in an SVG, drawn into a PNG.
window.hoidapPicture = (() => {
  "use strict";

  const SCALE = 2; // sharp on a printed page
  const LARGEST = 16000; // pixels a side; browsers draw no larger ones

  // The style rules that touch the part, its ancestors or what is in it.
  function rulesFor(part) {
    const family = [];
    for (let element = part; element; element = element.parentElement) family.push(element);
    const touches = (selector) => {
      const plain = selector.replace(/::[\w-]+(\([^)]*\))?/g, "").replace(/:(hover|focus[\w-]*|active)/g, "");
      try {
        return family.some((element) => element.matches(plain || "*")) || part.querySelector(plain || "*") !== null;
      } catch {
        return false;
      }
    };
    const kept = (rules) => [...rules].map((rule) => {
      if (rule.selectorText !== undefined) return touches(rule.selectorText) ? rule.cssText : "";
      if (rule instanceof CSSMediaRule) return matchMedia(rule.conditionText).matches ? kept(rule.cssRules) : "";
      if (rule instanceof CSSSupportsRule) return kept(rule.cssRules);
      return "";
    }).join("\n");
    return [...document.styleSheets].map((sheet) => {
      try {
        return kept(sheet.cssRules);
      } catch {
        return "";
      }
    }).join("\n");
  }

  async function asData(address) {
    const blob = await (await fetch(address)).blob();
    return new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });
  }

  // The fonts in use, inside the picture, so that it looks alike wherever it is opened.
  async function fontsFor(part) {
    const family = getComputedStyle(part).fontFamily;
    const faces = [...document.styleSheets].flatMap((sheet) => {
      try {
        return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule).map((rule) => [rule, sheet.href]);
      } catch {
        return [];
      }
    }).filter(([rule]) => family.includes(rule.style.getPropertyValue("font-family").replace(/["']/g, "")));
    const written = await Promise.all(faces.map(async ([rule, base]) => {
      const address = /url\(["']?([^"')]+)/.exec(rule.style.getPropertyValue("src"))?.[1];
      if (!address) return "";
      try {
        const data = await asData(new URL(address, base || document.baseURI));
        const name = rule.style.getPropertyValue("font-family");
        const weight = rule.style.getPropertyValue("font-weight") || "400";
        return `@font-face { font-family: ${name}; font-weight: ${weight}; src: url(${data}); }`;
      } catch {
        return "";
      }
    }));
    return written.join("\n");
  }

  // A copy within empty copies of what it stands in, so that every rule finds it where it expects it.
  function copyOf(part, width) {
    const copy = part.cloneNode(true);
    // What was typed and chosen stands in the page's elements only, not in their attributes.
    const written = [...copy.querySelectorAll("input, option")];
    [...part.querySelectorAll("input, option")].forEach((live, i) => {
      if (live.tagName === "OPTION") written[i].toggleAttribute("selected", live.selected);
      else if (live.type === "radio") written[i].toggleAttribute("checked", live.checked);
      else written[i].setAttribute("value", live.value);
    });
    copy.style.margin = "0";
    let outer = copy;
    for (let element = part.parentElement; element; element = element.parentElement) {
      const shell = document.createElement(["HTML", "BODY"].includes(element.tagName) ? "div" : element.tagName);
      shell.id = element.id;
      shell.className = element.className;
      for (const name of ["data-view", "lang"]) if (element.hasAttribute(name)) shell.setAttribute(name, element.getAttribute(name));
      shell.style.cssText = "display:block;position:static;width:auto;height:auto;max-height:none;min-height:0;margin:0;padding:0;border:0;overflow:visible;";
      shell.append(outer);
      outer = shell;
    }
    outer.style.width = `${width}px`;
    outer.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    return outer;
  }

  function variables() {
    const style = getComputedStyle(document.documentElement);
    const names = new Set();
    for (const sheet of document.styleSheets) {
      try {
        for (const rule of sheet.cssRules) for (const name of rule.style || []) if (name.startsWith("--")) names.add(name);
      } catch { /* a sheet that cannot be read has nothing of ours */ }
    }
    const body = getComputedStyle(document.body);
    const value = (name) => body.getPropertyValue(name) || style.getPropertyValue(name);
    return [...names].map((name) => `${name}:${value(name)};`).join("");
  }

  async function draw(part) {
    const { width, height } = part.getBoundingClientRect();
    const tall = Math.ceil(Math.max(height, part.scrollHeight)) + 32;
    const wide = Math.ceil(width) + 32;
    const copy = copyOf(part, Math.ceil(width));
    const style = document.createElement("style");
    const font = getComputedStyle(part);
    style.textContent = `${await fontsFor(part)}\n${rulesFor(part)}`;
    copy.prepend(style);
    copy.style.cssText += `${variables()}font:${font.font};color:${font.color};`;
    const markup = new XMLSerializer().serializeToString(copy);
    const background = getComputedStyle(document.body).backgroundColor;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}">`
      + `<rect width="100%" height="100%" fill="${background}"/>`
      + `<foreignObject x="16" y="16" width="${wide - 32}" height="${tall - 32}">${markup}</foreignObject></svg>`;
    return { svg, wide, tall };
  }

  async function png({ svg, wide, tall }) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const scale = Math.min(SCALE, LARGEST / Math.max(wide, tall));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(wide * scale);
    canvas.height = Math.round(tall * scale);
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png");
    });
  }

  // A PNG; where the browser will not draw one, the SVG that it would have been drawn from.
  return async (part) => {
    const picture = await draw(part);
    try {
      return await png(picture);
    } catch {
      return new Blob([picture.svg], { type: "image/svg+xml" });
    }
  };
})();
