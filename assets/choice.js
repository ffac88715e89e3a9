/* A drop-down of the browser's own, for app/view/choice.py. */
(function () {
  "use strict";

  function Choice(props) {
    const React = window.React;
    const options = React.useMemo(
      () => props.data.map((one) => React.createElement("option", { key: one.value, value: one.value }, one.label)),
      [props.data],
    );
    const chosen = (event) => props.setProps({ value: event.target.value });
    return React.createElement(
      "div",
      { className: "choice" },
      React.createElement("label", { htmlFor: props.id }, props.label),
      React.createElement("select", { id: props.id, value: props.value, onChange: chosen }, options),
    );
  }

  window.fleks_view = Object.assign({}, window.fleks_view, { Choice });
})();
