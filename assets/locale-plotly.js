/* Danish for Plotly: its own "da" has no texts and no decimal comma. Used by graphs whose config says locale "da". */
(function () {
  "use strict";
  const locale = {
    moduleType: "locale",
    name: "da",
    dictionary: {
      "Autoscale": "Tilpas akserne",
      "Click to enter Plot title": "Skriv en titel",
      "Double-click on legend to isolate one trace": "Dobbeltklik i forklaringen for at se én serie alene",
      "Double-click to zoom back out": "Dobbeltklik for at zoome ud igen",
      "Download plot": "Hent figuren",
      "Download plot as a PNG": "Hent figuren som PNG",
      "Pan": "Flyt",
      "Reset": "Nulstil",
      "Reset axes": "Nulstil akserne",
      "Snapshot succeeded": "Figuren er hentet",
      "Sorry, there was a problem downloading your snapshot!": "Figuren kunne ikke hentes.",
      "Taking snapshot - this may take a few seconds": "Figuren hentes, det kan tage et øjeblik",
      "Toggle Spike Lines": "Vis eller skjul hjælpelinjer",
      "Toggle show closest data on hover": "Vis det nærmeste punkt",
      "Compare data on hover": "Sammenlign punkter",
      "Show closest data on hover": "Vis det nærmeste punkt",
      "Zoom": "Zoom",
      "Zoom in": "Zoom ind",
      "Zoom out": "Zoom ud",
      "close:": "luk:",
      "high:": "høj:",
      "low:": "lav:",
      "open:": "åben:",
      "max:": "maks.:",
      "mean:": "gennemsnit:",
      "median:": "median:",
      "min:": "min.:",
      "q1:": "nedre kvartil:",
      "q3:": "øvre kvartil:",
      "trace": "serie",
    },
    format: {
      days: ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"],
      shortDays: ["søn.", "man.", "tir.", "ons.", "tor.", "fre.", "lør."],
      months: [
        "januar", "februar", "marts", "april", "maj", "juni",
        "juli", "august", "september", "oktober", "november", "december",
      ],
      shortMonths: ["jan.", "feb.", "mar.", "apr.", "maj", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."],
      date: "%d-%m-%Y",
      decimal: ",",
      thousands: ".",
      year: "%Y",
      month: "%b %Y",
      dayMonth: "%-d. %b",
      dayMonthYear: "%-d. %b %Y",
    },
  };
  if (window.Plotly && window.Plotly.register) window.Plotly.register(locale);
  else (window.PlotlyLocales = window.PlotlyLocales || []).push(locale);
})();
