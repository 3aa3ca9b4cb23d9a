// What the page makes of a message; run by PageIT with Node's own test runner.
import assert from 'node:assert/strict';
import test from 'node:test';
import { render } from '../../main/resources/page/markdown.js';

const cases = [
  ['plain', 'hello', '<p>hello</p>'],
  ['two lines', 'a\nb', '<p>a<br>b</p>'],
  ['bold and italic', '**a** *b*', '<p><strong>a</strong> <em>b</em></p>'],
  ['a product stays a product', '2*3*4', '<p>2*3*4</p>'],
  ['inline code is not marked', '`**a**`', '<p><code>**a**</code></p>'],
  ['a list', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['a numbered list', '3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['a fence', '```java\nif (a < b) {}\n```', '<pre tabindex="0"><code>if (a &lt; b) {}</code></pre>'],
  ['an open fence', '```\na', '<pre tabindex="0"><code>a</code></pre>'],
  ['no tags', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['no attributes', 'https://a.b/"onclick="x', '<p><a href="https://a.b/&quot;onclick=&quot;x" target="_blank" rel="noopener noreferrer">https://a.b/&quot;onclick=&quot;x</a></p>'],
  ['no other schemes', 'javascript:alert(1)', '<p>javascript:alert(1)</p>'],
  ['a mention', '<@900000000000000001> hi', '<p><span class="at">@parley</span> hi</p>'],
];

for (const [name, text, html] of cases) test(name, () => assert.equal(render(text), html));
