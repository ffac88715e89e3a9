/* An element whose inside is HTML made by app/view/still.py, where all text is escaped. */
(function () {
  "use strict";

  /* What a reader has folded out stays out when the numbers change. */
  function replace(element, html) {
    const before = Array.from(element.querySelectorAll("details"));
    element.innerHTML = html;
    const after = Array.from(element.querySelectorAll("details"));
    if (before.length === after.length) {
      after.forEach(function (details, at) {
        if (details.querySelector("summary").textContent === before[at].querySelector("summary").textContent) {
          details.open = before[at].open;
        }
      });
    }
  }

  function Still(props) {
    const React = window.React;
    const place = React.useRef(null);
    React.useLayoutEffect(
      function () {
        if (place.current) replace(place.current, props.html);
      },
      [props.html],
    );
    return React.createElement(props.tag, Object.assign({}, props.attributes, { ref: place }));
  }

  window.fleks_view = Object.assign({}, window.fleks_view, { Still });
})();
