"""What every Plotly graph in the house is drawn with: Danish, and nothing that leaves the machine."""

CONFIG = {
    "locale": "da",
    "displaylogo": False,
    "showSendToCloud": False,  # plotly.js 4 offers to upload the figure's data unless told not to
    "plotlyServerURL": "",
    "showEditInChartStudio": False,
    "responsive": True,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d", "resetScale2d"],
}
