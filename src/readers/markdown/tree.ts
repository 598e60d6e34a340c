import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Code, FootnoteDefinition, Root, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

interface State {
  all(node: unknown): ElementContent[];
  patch(from: unknown, to: ElementContent): void;
}
const element = (tagName: string, properties: Record<string, unknown>, children: ElementContent[]): ElementContent =>
  ({ type: 'element', tagName, properties, children }) as ElementContent;

/** Footnotes stand where they are defined, not at the end; programs and diagrams in fences are no text, indented lines are. */
const HANDLERS = {
  footnoteReference: () => undefined,
  footnoteDefinition(state: State, node: FootnoteDefinition): ElementContent {
    const note = element('div', { role: 'doc-footnote' }, state.all(node));
    state.patch(node, note);
    return note;
  },
  code(state: State, node: Code): ElementContent | undefined {
    // A fence takes two lines more than what it holds, but for one that nobody closed, at the end of the file.
    const lines = (node.position?.end.line ?? 1) - (node.position?.start.line ?? 1) + 1;
    if (node.lang || lines > node.value.split('\n').length) return undefined;
    const text = element('pre', {}, [{ type: 'text', value: node.value }]);
    state.patch(node, text);
    state.patch(node, (text as { children: ElementContent[] }).children[0]!);
    return text;
  },
};

/** Markdown (CommonMark with the tables, lists of tasks and footnotes of GitHub) as a tree of HTML, with the HTML in it as its elements. */
export function markdownTree(text: string): HtmlRoot {
  const root = unified().use(remarkParse).use(remarkGfm).parse(text) as Root;
  const tree = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: HANDLERS as never })
    .runSync(root) as HtmlRoot;
  return holdsHtml(root.children) ? (unified().use(rehypeRaw).runSync(tree) as HtmlRoot) : tree;
}

function holdsHtml(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'html' || ('children' in node && holdsHtml(node.children as RootContent[])),
  );
}
