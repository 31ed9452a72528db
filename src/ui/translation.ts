/**
 * Lets a browser translate the page while it lives. Translators replace, split, merge and move the text nodes that
 * Preact holds; what it writes later would land in nodes that nobody sees, or be refused by the browser. Here, whenever
 * a text changes, its element gets back the children that Preact knows, in order; the translator sees that and
 * translates them anew. Everything else stays translated.
 */
import { options, type VNode } from 'preact';

/** A virtual node as Preact keeps it, by the names that its own add-ons go by. */
interface DrawnNode extends VNode {
  readonly __k: readonly (DrawnNode | null)[] | null;
  readonly __e: Node | null;
  readonly __: DrawnNode | null;
}

/** What Preact calls while it draws, by the same names. */
interface Hooks {
  diffed?(node: VNode): void;
  unmount?(node: VNode): void;
  /** Called when everything is in the page, before effects. */
  __c?(root: VNode, queue: unknown): void;
}

const isDrawn = (node: VNode): node is DrawnNode => '__e' in node;
const isText = (node: VNode): boolean => node.type === null;
const isElement = (node: VNode): boolean => typeof node.type === 'string';

/** What words stand in, and what translators put around them. */
const WORDS: ReadonlySet<string> = new Set(['#text', 'FONT']);

/** Call once, before the page is drawn. */
export function keepThroughTranslation(): void {
  /** What each element was last drawn from. */
  const sources = new WeakMap<Node, DrawnNode>();
  /** What was last written into each text node. */
  const written = new WeakMap<Node, string>();
  /** Texts that changed, whose elements are to be looked at. */
  const changed = new Set<DrawnNode>();
  /** Elements to be looked at. */
  const unsure = new Set<Node>();
  /** Whether a translator has been at work; until then nothing but changed texts is looked at. */
  let isTranslated = false;

  const { insertBefore } = Node.prototype;

  function see(node: DrawnNode): void {
    const { __e: place } = node;
    if (place === null) return;
    if (isElement(node)) sources.set(place, node);
    if (!isText(node)) return;
    const words = `${node.props}`;
    const before = written.get(place);
    if (before === undefined || before !== words) written.set(place, words);
    if (before === undefined) return;
    if (before !== words) changed.add(node);
    isTranslated ||= place.parentNode === null || place.parentNode.nodeName === 'FONT';
  }

  /** The children of an element as they should stand, texts as they were written. */
  function* childrenOf({ __k: nodes }: DrawnNode): Generator<Node> {
    for (const node of nodes ?? []) {
      if (node === null) continue;
      if (!isText(node) && !isElement(node)) yield* childrenOf(node);
      else if (node.__e !== null) yield node.__e;
    }
  }

  function putBack(element: Node): void {
    const source = sources.get(element);
    if (source === undefined || !element.isConnected) return;
    const wanted = new Set(childrenOf(source));
    let at = element.firstChild;
    const leave = (stranger: ChildNode): void => {
      at = stranger.nextSibling;
      // An element that is given no children may hold somebody else's: the map its canvas.
      if (wanted.size === 0 && !WORDS.has(stranger.nodeName)) return;
      isTranslated = true;
      stranger.remove();
    };
    for (const child of wanted) {
      while (at !== null && !wanted.has(at)) leave(at);
      const words = written.get(child);
      if (words !== undefined && child.nodeValue !== words) child.nodeValue = words;
      if (child === at) at = at.nextSibling;
      else insertBefore.call(element, child, at);
    }
    while (at !== null) leave(at);
  }

  function putAllBack(): void {
    for (const text of changed) {
      const element = elementAround(text);
      if (element !== undefined) unsure.add(element);
    }
    for (const element of unsure) putBack(element);
    changed.clear();
    unsure.clear();
  }

  /** Where something may stand before a node that a translator has taken from its place. */
  function placeBefore(parent: Node, node: Node): Node | null {
    isTranslated = true;
    let place: Node | null = node;
    while (place !== null && place.parentNode !== parent) place = place.parentNode;
    return place;
  }

  /** Inserts even where the browser would refuse to, and has the order looked at afterwards. */
  function insert(parent: Node, before: Node | null, how: (before: Node | null) => void): void {
    const isAstray = before !== null && before.parentNode !== parent;
    how(isAstray ? placeBefore(parent, before) : before);
    if (isTranslated && sources.has(parent)) unsure.add(parent);
  }

  Node.prototype.insertBefore = function <Child extends Node>(this: Node, child: Child, before: Node | null): Child {
    insert(this, before, (place) => insertBefore.call(this, child, place));
    return child;
  };
  if ('moveBefore' in Element.prototype) {
    const { moveBefore } = Element.prototype;
    Element.prototype.moveBefore = function (this: Element, child: Node, before: Node | null): void {
      insert(this, before, (place) => {
        // Only what stands in the page can be moved within it.
        if (child.isConnected) moveBefore.call(this, child, place);
        else insertBefore.call(this, child, place);
      });
    };
  }

  const hooks: Hooks = options;
  const { diffed, unmount, __c: committed } = hooks;
  hooks.diffed = (node) => {
    if (isDrawn(node)) see(node);
    diffed?.(node);
  };
  hooks.unmount = (node) => {
    if (isDrawn(node) && (isText(node) || isTranslated)) {
      const element = elementAround(node);
      if (element !== undefined) unsure.add(element);
    }
    unmount?.(node);
  };
  hooks.__c = (root, queue) => {
    putAllBack();
    committed?.(root, queue);
  };
}

function elementAround({ __: parent }: DrawnNode): Node | undefined {
  for (let node = parent; node !== null && node !== undefined; node = node.__)
    if (isElement(node)) return node.__e ?? undefined;
  return undefined;
}
