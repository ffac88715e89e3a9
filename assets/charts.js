/* Charts: a click on a point follows its address, and the buttons make pictures that say what they show. */
(function () {
  "use strict";
  const WIDTH = 1100;
  const LINE = 120; // signs on a line of the heading of a picture

  /* Dash names the whole of Plotly here, for the first chart to fetch; ours is the third of it that draws our charts. */
  const plotly = document.getElementById("plotly");
  Object.defineProperty(window, "_dashPlotlyJSURL", { get: () => plotly.href, set: () => {} });

  /* The address of a point stands in its customdata; what follows is the same as for a link. */
  function follow(click) {
    const nothing = window.dash_clientside.no_update;
    const point = click && click.points && click.points[0];
    const href = point && point.customdata;
    if (!point) return nothing;
    if (typeof href === "string" && href.startsWith("/")) go(href);
    return null;
  }

  function go(href) {
    const target = new URL(href, window.location.origin);
    const samePage = target.pathname === window.location.pathname;
    window.history.pushState({}, "", target.pathname + target.search + target.hash);
    window.dispatchEvent(new CustomEvent("_dashprivate_pushstate"));
    if (target.hash) show(target.hash);
    else if (!samePage) window.scrollTo(0, 0);
  }

  function show(hash) {
    const there = document.getElementById(hash.slice(1));
    if (!there) return;
    there.scrollIntoView({ block: "start" });
    there.focus({ preventScroll: true });
  }

  /* The address without what only the list of cases follows. */
  function asked(search, known) {
    const given = new URLSearchParams(search || "");
    ["del", "orden"].forEach((key) => given.delete(key));
    const text = "?" + given.toString().replaceAll("+", "%20");
    return text === known ? window.dash_clientside.no_update : text;
  }

  function broken(text, signs) {
    const lines = [""];
    text.split(" ").forEach((word) => {
      const last = lines.length - 1;
      if (lines[last] && lines[last].length + word.length + 1 > signs) lines.push(word);
      else lines[last] = lines[last] ? lines[last] + " " + word : word;
    });
    return lines;
  }

  /* The chart as it leaves the page: light, with title, period, filters, data date and notes in the picture. */
  function picture(graph) {
    const meta = graph.layout.meta || {};
    const small = [meta.subtitle || ""].concat(meta.notes || []).flatMap((text) => broken(text, LINE));
    const title = broken(meta.title || "", 95).map((text) => "<b>" + text + "</b>");
    const head = 20 * (title.length + small.length) + 32;
    const text = title
      .map((line) => '<span style="font-size:18px">' + line + "</span>")
      .concat(small.map((line) => '<span style="font-size:13px">' + line + "</span>"))
      .join("<br>");
    const height = graph.clientHeight + head + 40; // the layout's own height gives way to the page's
    const layout = Object.assign({}, graph.layout, {
      paper_bgcolor: "#ffffff",
      plot_bgcolor: "#ffffff",
      autosize: false,
      width: WIDTH,
      height: height,
      margin: Object.assign({}, graph.layout.margin, { t: head + 40, l: 24, r: Math.max(graph.layout.margin.r, 40), b: 24 }),
      title: {
        text: text,
        font: { size: 15 },
        x: 24 / WIDTH,
        xref: "container",
        xanchor: "left",
        y: 1 - 26 / height,
        yref: "container",
        yanchor: "top",
      },
    });
    return { figure: { data: graph.data, layout: layout }, height: layout.height, name: meta.filename || "diagram" };
  }

  function take(button) {
    const graph = button.closest(".chart-card").querySelector(".js-plotly-plot");
    const made = picture(graph);
    const format = button.dataset.picture;
    const options = { format: format, width: WIDTH, height: made.height, scale: format === "png" ? 2 : 1 };
    window.dash_clientside.set_props("picture-taken", { data: { form: format, at: Date.now() } }); // for the audit trail
    return window.Plotly.downloadImage(made.figure, Object.assign(options, { filename: made.name }));
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest) return;
    const button = event.target.closest("button[data-picture]");
    if (button) take(button);
    const link = event.target.closest("a[href*='#']");
    if (link && link.pathname === window.location.pathname) window.setTimeout(() => show(link.hash), 0);
  });

  window.dash_clientside = Object.assign({}, window.dash_clientside, { charts: { asked, follow } });
})();
