// Two minutes before the session ends it says so, and any key goes on. What is filled in survives the end without this file too.
(() => {
  const bar = document.getElementById("session");
  const [text, button] = bar.children;
  const lasts = Number(bar.dataset.lasts) * 1000;
  const warned = 2 * 60 * 1000;
  const minutes = lasts / 60000;
  let state = "on";

  // Every request makes the session last anew, also one of another window.
  const begin = () => {
    const end = Date.now() + lasts;
    try { localStorage.setItem("session-until", end); } catch { /* This window alone, then. */ }
    return end;
  };
  let until = begin();
  const left = () => {
    try { until = Math.max(until, Number(localStorage.getItem("session-until"))); } catch { /* This window alone, then. */ }
    return until - Date.now();
  };

  const say = (next, words) => {
    state = next;
    text.textContent = words;
    text.hidden = !words;
    button.hidden = next !== "soon";
    document.documentElement.classList.toggle("session-shown", Boolean(words));
  };

  const over = () => say("over", "登录已经到期。填的内容还在这一页上：照常提交，登录以后回到这里，内容都在。");

  const goOn = async () => {
    say("asking", "正在延长…");
    try {
      const answer = await fetch("/Account/Session", { redirect: "manual", cache: "no-store" });
      if (!answer.ok) { over(); return; }
      until = begin();
      say("on", `已延长 ${minutes} 分钟。`);
      setTimeout(() => { if (state === "on") say("on", ""); }, 5000);
    } catch {
      say("soon", "连不上平台，没有延长。请再按一次。");
    }
  };

  const look = () => {
    const ms = left();
    if (state === "on" && ms > 0 && ms <= warned) say("soon", `还有不到 2 分钟登录就到期。按任意键或者点“继续使用”，延长 ${minutes} 分钟。`);
    else if (state === "soon" && ms > warned) say("on", "");
    else if (state !== "over" && state !== "asking" && ms <= 0) over();
    else if (state === "over" && ms > 0) say("on", "");
  };

  // What was kept on this device ends with the session; the portal asks every browser for it too, and not every one obeys.
  document.querySelector("form[action='/Account/Logout']")?.addEventListener("submit", () => { window.indexedDB?.deleteDatabase("drafts"); });

  button.addEventListener("click", goOn);
  document.addEventListener("keydown", () => { if (state === "soon") goOn(); });
  document.addEventListener("visibilitychange", look);
  setInterval(look, 1000);
})();
