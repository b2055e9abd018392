// Notes for every click when the browser had it, and when the page had the new address of the page and of the
// picture. The times stand in window.clicks, in milliseconds of the page's clock.
(() => {
  window.clicks = [];
  let last;
  addEventListener('click', (event) => {
    last = { input: event.timeStamp };
    window.clicks.push(last);
    const click = last;
    // The frame in which the choice is seen is done when a task can run after its animation callbacks.
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { click.frame = performance.now(); };
      port2.postMessage(0);
    });
  }, true);
  const note = (name, value) => {
    if (last && !(name in last)) {
      last[name] = performance.now();
      last[`${name}Is`] = value;
    }
  };
  const { pushState } = History.prototype;
  History.prototype.pushState = function (state, title, address) {
    pushState.call(this, state, title, address);
    note('page', location.href);
  };
  const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...src,
    set(address) {
      src.set.call(this, address);
      if (address.startsWith('/renders/')) {
        note('picture', this.src);
      }
    },
  });
})();
