import { act } from "@testing-library/react";

/** Says of everything that it is in view, or that it is not: the environments of the tests have no layout. */
export function fakeIntersectionObserver(isInView: () => boolean): typeof IntersectionObserver {
  return class extends IntersectionObserver {
    readonly #tell: IntersectionObserverCallback;
    #isOn = true;

    constructor(tell: IntersectionObserverCallback) {
      super(tell);
      this.#tell = tell;
    }

    override observe(target: Element): void {
      const [rect, time] = [new DOMRect(), 0];
      void Promise.resolve().then(() => {
        const isIntersecting = isInView();
        const entry = {
          isIntersecting,
          intersectionRatio: isIntersecting ? 1 : 0,
          boundingClientRect: rect,
          intersectionRect: rect,
          rootBounds: null,
          target,
          time,
        };
        if (this.#isOn) act(() => this.#tell([entry], this));
      });
    }

    override disconnect(): void {
      this.#isOn = false;
    }
  };
}
