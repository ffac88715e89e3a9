/* The little that runs in the browser: the address and the filters, links without reloading, light and dark, the menu. */
(function () {
  "use strict";
  const ALL = "alle";
  const NEWEST = "nyeste"; // app/pages/filterbar.py knows them too
  const BELOW = { kommune: ["team", "sagsbehandler", "pulje"], team: ["sagsbehandler"] };
  const fallback = (key) => (key === "maaned" ? NEWEST : ALL);

  /* One circular callback between the address and every control with an id {type: "filter", key: …}. */
  function filters(search, values) {
    const nothing = window.dash_clientside.no_update;
    const context = window.dash_clientside.callback_context;
    const keys = (context.inputs_list[1] || []).map((input) => input.id.key);
    const given = new URLSearchParams(search || "");
    const touched = (context.triggered || [])
      .map((one) => one.prop_id)
      .filter((id) => id.startsWith("{"))
      .map((id) => JSON.parse(id.slice(0, id.lastIndexOf("."))).key);
    const fromAddress = touched.length !== 1 || (context.triggered || []).length !== 1;
    if (fromAddress) {
      const filled = keys.map((key) => given.get(key) || fallback(key));
      return [nothing, filled.map((value, i) => (value === values[i] ? nothing : value))];
    }
    const key = touched[0];
    const value = values[keys.indexOf(key)];
    if (!value || value === fallback(key)) given.delete(key);
    else given.set(key, value);
    if ((new URLSearchParams(search || "").get(key) || fallback(key)) === (value || fallback(key))) {
      return [nothing, keys.map(() => nothing)];
    }
    (BELOW[key] || []).forEach((below) => given.delete(below));
    const text = given.toString().replaceAll("+", "%20");
    const filled = keys.map((k) => given.get(k) || fallback(k));
    return [text ? "?" + text : "", filled.map((v, i) => (v === values[i] ? nothing : v))];
  }

  /* Light or dark: the reader's own choice if there is one, else the machine's. */
  const KEPT = "fleks-theme";
  function theme(clicks) {
    let chosen = null;
    try {
      chosen = window.localStorage.getItem(KEPT);
    } catch (error) {
      /* storage may be closed off; the machine's choice holds */
    }
    const machine = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
    let scheme = chosen === "dark" || chosen === "light" ? chosen : machine;
    if (clicks) {
      scheme = document.documentElement.dataset.mantineColorScheme === "dark" ? "light" : "dark";
      try {
        window.localStorage.setItem(KEPT, scheme);
      } catch (error) {
        /* then the choice holds until the page is left */
      }
    }
    document.documentElement.dataset.agThemeMode = scheme;
    return [scheme, scheme === "dark" ? "Lyst tema" : "Mørkt tema"];
  }

  /* The tab's title follows the page; a screen reader hears the new page's name. */
  function title(text) {
    if (text) document.title = text;
    return text || "";
  }

  /* The menu on a narrow screen opens on its button and closes when a page is chosen. */
  function menu(opened, pathname, navbar) {
    const byButton = window.dash_clientside.callback_context.triggered_id === "menu";
    const open = byButton ? Boolean(opened) : false;
    return [Object.assign({}, navbar, { collapsed: { mobile: !open } }), open];
  }

  /* Definitioner: keep the entries that hold every word; æ, ø and å are letters of their own. */
  function find(text) {
    const words = (text || "").toLocaleLowerCase("da").split(/\s+/).filter(Boolean);
    const entries = Array.from(document.querySelectorAll("#definitions > article"));
    let shown = 0;
    entries.forEach(function (entry) {
      const said = entry.textContent.toLocaleLowerCase("da");
      entry.hidden = !words.every((word) => said.includes(word));
      shown += entry.hidden ? 0 : 1;
      const link = document.querySelector(".contents a[href='#" + entry.id + "']");
      if (link) link.parentElement.hidden = entry.hidden;
    });
    document.querySelectorAll(".contents .nav-list > li").forEach(function (group) {
      group.hidden = !group.querySelector("ul > li:not([hidden])");
    });
    return words.length ? "Viser " + shown + " af " + entries.length + " nøgletal" : "Viser " + shown + " nøgletal";
  }

  /* An address with #… leads to a place that is drawn a moment after the page was asked for. */
  function toAnchor() {
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    if (!wanted) return;
    const there = () => document.getElementById(wanted);
    const go = () => there().scrollIntoView();
    if (there()) return go();
    const watcher = new MutationObserver(function () {
      if (!there()) return;
      watcher.disconnect();
      go();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    window.setTimeout(() => watcher.disconnect(), 10000);
  }
  window.addEventListener("DOMContentLoaded", toAnchor);

  /* "Flere filtre" opens below its button, moved left where it would not fit in the window. */
  document.addEventListener(
    "toggle",
    function (event) {
      const panel = event.target.matches("details.more[open]") && event.target.querySelector(".more-filters");
      if (!panel) return;
      panel.style.left = "0px";
      const beyond = panel.getBoundingClientRect().right - (document.documentElement.clientWidth - 14);
      panel.style.left = Math.min(0, -beyond) + "px";
    },
    true,
  );

  /* A question that was not answered because one is logged out, or may not, is told at the top of the page. */
  const asked = window.fetch.bind(window);
  window.fetch = async function (resource, options) {
    const answer = await asked(resource, options);
    const address = String((resource && resource.url) || resource);
    if ((answer.status === 401 || answer.status === 403) && address.includes("_dash-update-component")) {
      tellRefused(answer.status);
      const said = await answer.text();
      answer.text = async () => said; /* Dash reads the text of a refusal twice, which an answer allows once */
    }
    return answer;
  };
  function tellRefused(status) {
    const place = document.getElementById("problem");
    if (!place || place.querySelector(".refused")) return;
    const box = document.createElement("div");
    box.className = "notice notice-bad refused";
    const text = document.createElement("p");
    text.textContent = status === 401 ? "Du er ikke længere logget ind. " : "Det har du ikke adgang til. ";
    const link = document.createElement("a");
    link.textContent = status === 401 ? "Log ind igen" : "Gå til Overblik";
    link.target = "_self";
    link.href = status === 401
      ? "/login?naeste=" + encodeURIComponent(window.location.pathname + window.location.search)
      : "/";
    text.append(link);
    box.append(text);
    place.append(box);
  }

  /* "Flere filtre" closes on Escape and on a click elsewhere, as a menu does. */
  document.addEventListener("keydown", function (event) {
    const open = document.querySelector("details.more[open], details.person[open]");
    if (event.key !== "Escape" || !open || open.querySelector("[aria-expanded='true']")) return;
    open.open = false;
    if (open.contains(document.activeElement)) open.querySelector("summary").focus();
  });
  document.addEventListener("click", function (event) {
    const open = document.querySelector("details.more[open], details.person[open]");
    if (open && document.contains(event.target) && !open.contains(event.target)) open.open = false;
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, {
    fleks: { filters, theme, title, menu, find },
  });

  /* Links within the house change the address without loading everything again. */
  document.addEventListener("click", function (event) {
    const link = event.target.closest && event.target.closest("a[href^='/']");
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented || link.target || link.hasAttribute("download")) return;
    event.preventDefault();
    const target = new URL(link.href);
    const samePage = target.pathname === window.location.pathname;
    window.history.pushState({}, "", target.pathname + target.search + target.hash);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    if (!samePage) {
      window.scrollTo(0, 0);
      const content = document.getElementById("indhold");
      if (content) content.focus({ preventScroll: true });
    }
    toAnchor();
  });
})();
