/* The long lists: the link in a row, opening a row by key, and the order of the rows kept in the address. */
(function () {
  "use strict";
  const functions = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  const components = (window.dashAgGridComponentFunctions = window.dashAgGridComponentFunctions || {});
  const DEFAULT = "alle"; // app/pages/filterbar.py knows it too

  /* A cell that leads to what its row is about; the cell has the focus, Enter follows the link. */
  components.FleksLink = function (props) {
    const data = props.data;
    if (!data) return window.React.createElement("span", { className: "soft" }, "…");
    return window.React.createElement("a", { href: data.href, tabIndex: -1 }, props.value);
  };

  /* eventListeners={"cellKeyDown": ["fleksOpenRow(params)"]} */
  functions.fleksOpenRow = function (params) {
    if (params.event.key !== "Enter" || !params.event.target.closest) return;
    const row = params.event.target.closest(".ag-row");
    const link = row && row.querySelector("a[href]");
    if (link) link.click();
  };

  function order(grid) {
    const state = grid.getColumnState().find((column) => column.sort);
    if (!state) return DEFAULT;
    return (state.sort === "desc" ? "-" : "") + state.colId;
  }

  /* The grid asked for rows: say in the control, and so in the address, what they are sorted by. */
  function sorted(request, current, standard) {
    const nothing = window.dash_clientside.no_update;
    const model = request && request.sortModel && request.sortModel[0];
    if (!model) return nothing;
    const chosen = (model.sort === "desc" ? "-" : "") + model.colId;
    const value = chosen === standard ? DEFAULT : chosen;
    return value === current ? nothing : value;
  }

  const shown = {}; // what each list was last narrowed to

  /* The address changed: sort as it says, and ask for the rows again. */
  async function refresh(search, id, standard) {
    const nothing = window.dash_clientside.no_update;
    const rest = new URLSearchParams(search || "");
    const wanted = rest.get("orden") || standard;
    rest.delete("orden");
    const narrowed = shown[id] !== rest.toString();
    shown[id] = rest.toString();
    if (!document.getElementById(id)) return nothing; // the grid is about to be drawn, and will ask by itself
    const grid = await window.dash_ag_grid.getApiAsync(id);
    if (order(grid) !== wanted) {
      const state = [{ colId: wanted.replace(/^-/, ""), sort: wanted.startsWith("-") ? "desc" : "asc" }];
      grid.applyColumnState({ state: state, defaultState: { sort: null } });
    }
    if (narrowed) {
      grid.paginationGoToFirstPage();
      grid.purgeInfiniteCache();
    }
    return nothing;
  }

  /* On paper a list is a plain table of the page that is shown: it takes the paper's width and repeats its heading. */
  function element(name, text, parent) {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (parent) parent.appendChild(made);
    return made;
  }

  function onPaper(box) {
    const grid = window.dash_ag_grid.getApi(box.id);
    const columns = grid.getAllDisplayedColumns().map((column) => column.getColDef());
    const rows = grid.getRenderedNodes().filter((node) => node.data);
    const table = element("table");
    const pages = "Side " + (grid.paginationGetCurrentPage() + 1) + " af " + grid.paginationGetTotalPages();
    table.className = "table listing-print";
    element("caption", pages + ", " + rows.length + " af " + grid.paginationGetRowCount() + " rækker", table);
    const head = element("tr", "", element("thead", "", table));
    columns.forEach((column) => element("th", column.headerName, head));
    const body = element("tbody", "", table);
    rows.forEach((node) => {
      const line = element("tr", "", body);
      columns.forEach((column) => element("td", node.data[column.field], line));
    });
    box.parentElement.appendChild(table);
  }

  const putAway = () => document.querySelectorAll(".listing-print").forEach((table) => table.remove());
  window.addEventListener("beforeprint", () => {
    putAway();
    document.querySelectorAll(".listing").forEach(onPaper);
  });
  window.addEventListener("afterprint", putAway);

  window.dash_clientside = Object.assign({}, window.dash_clientside, { listing: { sorted, refresh } });
})();
