"""What every Plotly graph in the house is drawn with: Danish, and nothing that leaves the machine."""

CONFIG = {
    "locale": "da",
    "displaylogo": False,
    "showSendToCloud": False,  # plotly.js 4 offers to upload the figure's data unless told not to
    "plotlyServerURL": "",
    "showEditInChartStudio": False,
    "responsive": True,
    "displayModeBar": False,  # pictures are taken with the buttons of the card, which put title and data date in them
    "scrollZoom": False,
    "doubleClick": False,
}
