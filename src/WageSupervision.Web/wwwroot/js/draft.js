// Where the network is lost: what is filled in and the photos chosen stay on this device, sealed, until the portal says that it has them.
// The key comes with the page, to its own account alone; signing out deletes everything. A form works without this file too.
(() => {
  const received = document.currentScript.dataset.received;
  const form = document.querySelector("form[data-draft]");
  const lasts = 3 * 24 * 60 * 60 * 1000;
  const names = "drafts";

  const ask = (request) => new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

  const open = async () => {
    const request = indexedDB.open(names, 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(names, { keyPath: "key" });
      store.createIndex("id", "id");
    };
    const base = await ask(request);
    // Whoever signs out deletes it: nothing here stands in the way.
    base.onversionchange = () => base.close();
    return base;
  };

  const records = (base, mode = "readwrite") => base.transaction(names, mode).objectStore(names);

  // The receipt: the portal has it, and nothing stays here. Done only when the device has written it down: the page may go right after.
  const forget = async (base, id) => {
    const store = records(base);
    const written = new Promise((done, fail) => { store.transaction.oncomplete = done; store.transaction.onabort = fail; });
    for (const key of await ask(store.index("id").getAllKeys(id))) store.delete(key);
    await written;
  };

  const discardOld = async (base) => {
    const store = records(base);
    for (const each of await ask(store.getAll())) {
      if (each.at < Date.now() - lasts) store.delete(each.key);
    }
  };

  // A page that has just gone may hold what this one waits for, and the browser does not always say when it lets go: asked again, then.
  const openAgain = async (read) => {
    for (let again = 2; ; again -= 1) {
      const late = new Promise((done) => { setTimeout(() => done(null), 1500); });
      const opened = open();
      const got = await Promise.race([opened.then(async (base) => { await discardOld(base); return { base, held: await read(base) }; }), late]);
      if (got) return got;
      opened.then((base) => base.close(), () => { /* Never opened. */ });
      if (!again) throw new Error("drafts do not open");
    }
  };

  if (received) {
    open().then((base) => forget(base, received)).catch(() => { /* Nothing was kept, then. */ });
    return;
  }

  if (!form) return;
  const note = form.querySelector("[data-draft-said]");
  const drop = form.querySelector("[data-draft-drop]");
  const say = (words, warns) => {
    note.textContent = words;
    note.hidden = false;
    note.classList.toggle("notice", Boolean(warns));
    note.classList.toggle("muted", !warns);
  };
  const clock = (at) => new Date(at).toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit" });
  const files = [...form.querySelectorAll("input[type=file]")];

  // Of two ways to give the same file the last one chosen counts.
  files.forEach((input) => input.addEventListener("change", () => {
    if (!input.files.length) return;
    files.filter((other) => other !== input && other.name === input.name).forEach((other) => {
      if (other.files.length) { other.value = ""; other.dispatchEvent(new Event("change", { bubbles: true })); }
    });
  }));

  if (!window.indexedDB || !window.crypto || !crypto.subtle) {
    say("这个浏览器不能在本机留草稿：网络断了，填的就没有了，请在有网络的地方填写。", true);
    return;
  }

  const start = async () => {
    const raw = Uint8Array.from(atob(form.dataset.draft), (c) => c.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const owner = [...new Uint8Array(await crypto.subtle.digest("SHA-256", raw))].slice(0, 8).map((b) => b.toString(16).padStart(2, "0")).join("");
    const prefix = `${owner}|${location.pathname}`;
    const own = IDBKeyRange.bound(prefix, `${prefix}|\uffff`);
    const { base, held } = await openAgain((from) => ask(records(from, "readonly").getAll(own)));
    window.addEventListener("pagehide", (event) => { if (!event.persisted) base.close(); });

    const seal = async (place, head, body) => {
      const text = new TextEncoder().encode(JSON.stringify(head));
      const whole = new Uint8Array(4 + text.length + body.byteLength);
      new DataView(whole.buffer).setUint32(0, text.length);
      whole.set(text, 4);
      whole.set(new Uint8Array(body), 4 + text.length);
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) }, key, whole);
      return { key: place, id, at: Date.now(), iv, bytes };
    };

    const unseal = async (record) => {
      const plain = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: record.iv, additionalData: new TextEncoder().encode(record.key) }, key, record.bytes);
      const length = new DataView(plain).getUint32(0);
      return { head: JSON.parse(new TextDecoder().decode(new Uint8Array(plain, 4, length))), body: plain.slice(4 + length) };
    };

    const fields = () => [...form.elements].filter((field) => field.name && field.id && !["hidden", "file", "submit", "button"].includes(field.type));
    const chosen = () => files.filter((input) => input.files.length).length;
    const count = () => (chosen() ? `和 ${chosen()} 份文件` : "");
    const id = held.length ? held[0].id : crypto.randomUUID();

    // What was kept goes back into the form; where the portal shows what was sent, only the files, which no page can show.
    let restored = 0;
    for (const record of held) {
      try {
        const { head, body } = await unseal(record);
        if (head.fields && !("draftShown" in form.dataset)) {
          for (const [field, value] of head.fields) {
            const control = document.getElementById(field);
            if (!control || control.form !== form) continue;
            if (control.type === "checkbox" || control.type === "radio") control.checked = value; else control.value = value;
          }
        }
        const input = head.input && document.getElementById(head.input);
        if (input && !input.files.length) {
          const transfer = new DataTransfer();
          head.files.reduce((from, file) => {
            transfer.items.add(new File([body.slice(from, from + file.size)], file.name, { type: file.type }));
            return from + file.size;
          }, 0);
          input.files = transfer.files;
        }
        restored = Math.max(restored, record.at);
      } catch {
        records(base).delete(record.key);
      }
    }

    // What was filled back in stands open.
    form.querySelectorAll("details").forEach((more) => {
      more.open ||= [...more.querySelectorAll("input, textarea")].some((field) => (field.type === "file" ? field.files.length > 0 : field.value.trim() !== ""));
    });

    if (restored) {
      say(`已填回 ${clock(restored)} 存在这台设备上的草稿${count()}。核对后再登记。`, true);
      drop.hidden = false;
    } else {
      say("填的和选的照片随时存在这台设备上（加密），网络断了、页面关了都还在，最多三天；登记好了或者退出登录就删去。");
    }

    let last = Promise.resolve();
    const most = 20 * 1024 * 1024;
    const told = () => {
      drop.hidden = false;
      if (files.reduce((sum, input) => [...input.files].reduce((more, file) => more + file.size, sum), 0) > most) {
        say("选的文件一共超过 20 MB，一次交不上去：请换小一点的照片，或者只交要紧的。", true);
        return;
      }
      if (navigator.onLine) say(`已存在这台设备上 ${clock(Date.now())}。`);
      else say(`现在没有网络，还没有登记。填的${count()}存在这台设备上，网络恢复以后再登记；可以关掉页面，三天内打开还在。`, true);
    };
    const failed = () => say("这台设备存不下草稿了：请不要关掉这一页，网络恢复以后再登记。", true);
    const keep = (make) => {
      last = last.then(make).then((record) => ask(records(base).put(record))).then(told, failed);
      return last;
    };
    const keepFields = () => keep(() => seal(prefix, {
      fields: fields().map((field) => [field.id, field.type === "checkbox" || field.type === "radio" ? field.checked : field.value]),
    }, new ArrayBuffer(0)));
    const keepFile = (input) => {
      const place = `${prefix}|${input.id}`;
      if (!input.files.length) {
        last = last.then(() => ask(records(base).delete(place))).then(told, failed);
        return last;
      }
      return keep(async () => seal(
        place, { input: input.id, files: [...input.files].map((file) => ({ name: file.name, type: file.type, size: file.size })) },
        await new Blob([...input.files]).arrayBuffer()));
    };

    let soon;
    form.addEventListener("input", (event) => {
      if (event.target.type === "file") return;
      clearTimeout(soon);
      soon = setTimeout(keepFields, 300);
    });
    files.forEach((input) => input.addEventListener("change", () => { keepFields(); keepFile(input); }));
    window.addEventListener("offline", () => { keepFields(); });
    window.addEventListener("online", () => say("网络恢复了，可以登记。"));
    drop.addEventListener("click", async () => {
      await forget(base, id);
      // Not reloaded: the page may be the answer to a form, which would be sent again.
      location.replace(location.pathname + location.search);
    });

    // Before it is sent: everything is kept, and the portal can be reached. The browser's own error page would end it otherwise.
    let goes = false;
    document.addEventListener("submit", async (event) => {
      if (event.target !== form || goes) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const button = event.submitter;
      clearTimeout(soon);
      await keepFields();
      try {
        await fetch("/Account/Session", { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(15000) });
      } catch {
        say(`连不上平台，还没有登记。填的${count()}存在这台设备上，网络恢复以后再点一次；可以关掉页面，三天内打开还在。`, true);
        note.scrollIntoView({ block: "center" });
        return;
      }
      let sent = form.querySelector("input[name=__draft]");
      if (!sent) {
        sent = document.createElement("input");
        sent.type = "hidden";
        sent.name = "__draft";
        form.append(sent);
      }
      sent.value = id;
      goes = true;
      form.requestSubmit(button);
    }, true);
    window.addEventListener("pageshow", (event) => { if (event.persisted) goes = false; });
  };

  start().catch(() => say("这台设备不能留草稿：网络断了，填的就没有了，请在有网络的地方填写。", true));
})();
