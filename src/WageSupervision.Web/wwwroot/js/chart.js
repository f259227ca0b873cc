// Draws the table of months as bars; the table stays for those who read it.
(() => {
  const place = document.getElementById("by-month");
  if (!place || !window.echarts) return;
  const rows = [...document.querySelectorAll("#by-month-data tbody tr")].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  const style = getComputedStyle(document.documentElement);
  place.hidden = false;
  const chart = window.echarts.init(place, null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    grid: { left: 48, right: 12, top: 28, bottom: 32 },
    xAxis: { type: "category", data: rows.map((row) => row[0]), axisLabel: { color: style.getPropertyValue("--muted") } },
    yAxis: { type: "value", minInterval: 1, axisLabel: { color: style.getPropertyValue("--muted") }, splitLine: { lineStyle: { color: style.getPropertyValue("--line") } } },
    series: [{ type: "bar", data: rows.map((row) => Number(row[1])), itemStyle: { color: style.getPropertyValue("--accent").trim() }, barMaxWidth: 36, label: { show: true, position: "top", color: style.getPropertyValue("--ink") } }],
  });
  window.addEventListener("resize", () => chart.resize());
})();
