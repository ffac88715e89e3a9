/* What the grids call by name: Danish texts, dates and numbers. No eval: Dash parses the call, the function stands here. */
(function () {
  "use strict";
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  const OURS = {
    ariaFilterInput: "Filterværdi",
    columnFilter: "Kolonnefilter",
    dateFormatOoo: "dd-mm-åååå",
    loadingOoo: "Henter …",
    noRowsToShow: "Ingen rækker",
    pageSizeSelectorLabel: "Rækker pr. side:",
    firstPage: "Første side",
    lastPage: "Sidste side",
    nextPage: "Næste side",
    previousPage: "Forrige side",
    pinColumn: "Fastgør kolonne",
    sortAscending: "Sortér stigende",
    sortDescending: "Sortér faldende",
  };
  const day = new Intl.DateTimeFormat("da-DK", { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" });

  /* dashGridOptions={"getLocaleText": {"function": "fleksText(params)"}} */
  functions.fleksText = function (params) {
    const danish = window.AG_GRID_LOCALE_DK || {};
    const text = OURS[params.key] || danish[params.key] || params.defaultValue;
    return (params.variableValues || []).reduce((said, value) => said.replace("${variable}", value), text);
  };

  /* valueFormatter: an ISO day (2026-10-31) as 31-10-2026; nothing as an en dash. */
  functions.fleksDate = function (params) {
    if (!params.value) return "–";
    return day.format(new Date(String(params.value).slice(0, 10) + "T00:00:00Z")).replaceAll(".", "-");
  };

  /* valueFormatter: a number with `decimals` decimals, decimal comma; nothing as an en dash. */
  functions.fleksNumber = function (params, decimals) {
    if (params.value === null || params.value === undefined) return "–";
    const digits = decimals || 0;
    return Number(params.value).toLocaleString("da-DK", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  };
})();
