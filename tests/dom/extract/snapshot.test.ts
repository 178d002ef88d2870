import { afterEach, expect, it } from 'vitest';
import { snapshot } from '../../../core/extract/snapshot.ts';

const host = document.createElement('main');
afterEach(() => host.remove());

function copyOf(html: string): string {
  host.innerHTML = html;
  document.body.append(host);
  return snapshot(document, window).querySelector('main')?.innerHTML ?? '';
}

it('what is left out leaves its neighbours where they stand', () => {
  expect(
    copyOf(
      '<p>a<!-- a note --><canvas>x</canvas>b<input><b>c</b></p><svg><text>x</text></svg><form><label>d<input></label><p>e</p></form>',
    ),
  ).toBe('<p>ab<b>c</b></p><div><span>d</span><p>e</p></div>');
});

it('what is not shown is marked once, and what stands after it is not', () => {
  expect(copyOf('<div style="display:none"><p hidden>a</p></div><p>b</p><p hidden>c</p>')).toBe(
    '<div style="display:none" data-fl-hidden=""><p hidden="">a</p></div><p>b</p><p hidden="" data-fl-hidden="">c</p>',
  );
});

it('attributes that are code, marks of ours, or tie an element to another are gone', () => {
  expect(
    copyOf(
      '<p onclick="x()" data-fl-hidden id="a" class="b">a</p><a name="n">b</a><p is="x-box">c</p><i style="color:red">d</i>',
    ),
  ).toBe('<p id="a" class="b">a</p><a id="n">b</a><p is="x-box">c</p><i>d</i>');
});

it('a button is left out, but for what is in a heading or shows a picture', () => {
  expect(copyOf('<button>a</button><h2><button>b</button></h2><button><img alt=""></button>')).toBe(
    '<h2><span>b</span></h2><div><img alt=""></div>',
  );
});
