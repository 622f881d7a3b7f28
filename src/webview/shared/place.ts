import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/**
 * Sets a style of an element through the object model: the page's policy lets no style attribute in, and that is
 * what Lit's own directive for styles begins with.
 */
abstract class SetStyle extends Directive {
  #px: number | undefined;

  render(_px: number): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [px]: [number]): unknown {
    if (px !== this.#px && element instanceof HTMLElement) this.set(element.style, px);
    this.#px = px;
    return noChange;
  }

  protected abstract set(style: CSSStyleDeclaration, px: number): void;
}

class Place extends SetStyle {
  protected override set(style: CSSStyleDeclaration, px: number): void {
    style.transform = `translateY(${px}px)`;
  }
}

class Height extends SetStyle {
  protected override set(style: CSSStyleDeclaration, px: number): void {
    style.height = `${px}px`;
  }
}

/** `<div ${place(340)}>` stands 340 px below the top of its parent. */
export const place = directive(Place);

/** `<div ${height(340)}>` is 340 px high. */
export const height = directive(Height);
