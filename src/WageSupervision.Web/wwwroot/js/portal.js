// Conveniences only: every page works without this file.
(() => {
  const summary = document.getElementById("error-summary");
  if (summary) summary.focus();

  // 复制编号
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "已复制";
    });
  });

  // 打印
  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  // 全选
  document.querySelectorAll("[data-check-all]").forEach((box) => {
    const each = [...document.querySelectorAll(`input[name="${box.dataset.checkAll}"]`)];
    const tell = () => {
      const chosen = each.filter((one) => one.checked).length;
      box.checked = chosen > 0 && chosen === each.length;
      box.indeterminate = chosen > 0 && chosen < each.length;
    };
    box.hidden = false;
    box.addEventListener("change", () => { each.forEach((one) => { one.checked = box.checked; }); tell(); });
    each.forEach((one) => one.addEventListener("change", tell));
    window.addEventListener("pageshow", tell);
    tell();
  });

  // 选了“不符合”的，要写事实：打开那一项
  document.querySelectorAll("[data-opens-on]").forEach((line) => {
    line.addEventListener("change", (event) => {
      const more = line.querySelector("details");
      if (more && event.target.matches("select") && event.target.value === line.dataset.opensOn) more.open = true;
    });
  });

  // A form is sent once; the button says that it is on its way.
  document.querySelectorAll("form[method=post]").forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) { event.preventDefault(); return; }
      form.dataset.sent = "1";
      const button = event.submitter;
      if (button && button.dataset.busy) { button.textContent = button.dataset.busy; }
    });
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
  });

  // j 和 k 在列表里上下移动
  const rows = [...document.querySelectorAll("[data-row] a[href]")];
  if (rows.length) {
    document.addEventListener("keydown", (event) => {
      if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
      const step = { j: 1, k: -1 }[event.key];
      if (!step) return;
      const at = rows.indexOf(document.activeElement);
      rows[Math.max(0, Math.min(rows.length - 1, at + step))].focus();
    });
  }
})();
