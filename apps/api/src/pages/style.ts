/**
 * The one stylesheet of the pages that are not the web app. Light and dark follow the visitor's system; nothing is fetched.
 * @source ux.md#3, ux.md#4 (tokens, sizes)
 */
export const STYLE = `
:root{color-scheme:light dark;--bg:light-dark(#f5f4f0,#121416);--surface:light-dark(#fff,#191c1f);--sunken:light-dark(#edebe5,#0d0f10);
--line:light-dark(#e0ddd5,#2e3338);--line-firm:light-dark(#858177,#7c838a);--ink:light-dark(#1b1e21,#eceae5);--ink-2:light-dark(#484c51,#bcbfc2);
--ink-3:light-dark(#63676c,#989da3);--accent:light-dark(#0e5a6b,#7fc7d6);--accent-hover:light-dark(#0a4452,#a3dae5);--on-accent:light-dark(#fff,#08252c);
--focus:light-dark(#0b6fb8,#8fd0ff);--late:light-dark(#a1242c,#ff9d96);--late-weak:light-dark(#fae9e7,#3b1f20);--done:light-dark(#2a673b,#8dd09c);
--done-weak:light-dark(#e5f0e6,#18321f);--wait:light-dark(#435777,#aabfe2);--wait-weak:light-dark(#e8ecf3,#1e2838)}
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding:2rem 0}
body{margin:0;background:var(--bg);color:var(--ink);font:400 1.0625rem/1.6 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,p,ul,ol,dl,dd,fieldset,figure{margin:0;padding:0}
h1{font-size:1.6875rem;line-height:1.26;font-weight:600;letter-spacing:-.02em;text-wrap:balance}
h2{font-size:1.3125rem;line-height:1.33;font-weight:600;letter-spacing:-.01em;margin-top:2rem}
h3{font-size:1.0625rem;font-weight:600;margin-top:1.5rem}
h1:focus{outline:0}
p+p,h1+*,h2+*,h3+*,dl,ul,ol,form>*+*,.notice,fieldset>*+*{margin-top:.75rem}
ul,ol{padding-left:1.25rem}
a{color:var(--accent);text-underline-offset:.18em}
a:hover{color:var(--accent-hover)}
:focus-visible{outline:2.5px solid var(--focus);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:1rem;top:-5rem;background:var(--ink);color:var(--bg);padding:.5rem 1rem;border-radius:4px}
.skip:focus{top:.5rem;color:var(--bg)}
.pubtop{padding:1rem;border-bottom:1px solid var(--line);font-size:.9375rem}
.pubtop>*,.pubfoot>*{max-width:74rem;margin:0 auto;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center}
.pubtop ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:0;padding:0}
.brand{font-weight:640;letter-spacing:-.02em;color:var(--ink);text-decoration:none;display:inline-flex;gap:.5rem;align-items:center;min-height:1.5rem}
.brand svg{width:1.125rem;height:1.125rem;color:var(--accent)}
.m,.i{width:1em;height:1em;fill:none;stroke:currentColor}
.m{stroke:none}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem 4rem}
main:not(.plain),main.wide{max-width:78rem}
.pubfoot{padding:1.5rem 1rem 3rem;border-top:1px solid var(--line);font-size:.84375rem;color:var(--ink-3)}
.panel{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:1.25rem}
.panel,form{margin-top:1.5rem}
.panel>:first-child{margin-top:0}
.notice+p{margin-top:1rem}
dl+p{margin-top:.75rem}
.acts{margin-top:1.5rem}
.lead{font-size:1.0625rem;color:var(--ink-2)}
.quiet{color:var(--ink-3);font-size:.84375rem;line-height:1.5}
.written{white-space:pre-wrap}
.mono{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.84375rem;overflow-wrap:anywhere}
.facts{border-bottom:1px solid var(--line);margin-top:1rem}
.facts>div{display:grid;grid-template-columns:10rem minmax(0,1fr);gap:.125rem 1rem;padding:.5625rem 0;border-top:1px solid var(--line)}
.facts dt{color:var(--ink-3);font-size:.9375rem}
.notice{border-left:4px solid var(--wait);background:var(--wait-weak);padding:.75rem 1rem;border-radius:4px}
.notice.error{border-color:var(--late);background:var(--late-weak)}
.notice.done{border-color:var(--done);background:var(--done-weak)}
.notice>:first-child{margin-top:0}
label,legend{display:block;font-weight:550;padding:0}
fieldset{border:0;min-width:0;margin-top:1.25rem}
.help{display:block;color:var(--ink-2);font-size:.9375rem;font-weight:400}
.fault{color:var(--late);font-weight:550;font-size:.9375rem}
input,textarea,select{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line-firm);border-radius:6px;padding:.625rem .75rem;width:100%;min-height:2.75rem}
input[type=checkbox],input[type=radio]{width:1.25rem;min-height:1.25rem;height:1.25rem;margin:0;flex:none;accent-color:var(--accent)}
.choice{display:flex;gap:.75rem;align-items:center;min-height:2.75rem;font-weight:400}
textarea{min-height:10rem;resize:vertical}
[aria-invalid=true]{border-color:var(--late);border-width:2px}
button,.button{display:inline-block;font:inherit;font-weight:600;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid transparent;border-radius:6px;background:var(--accent);color:var(--on-accent);cursor:pointer;text-decoration:none}
button:hover,.button:hover{background:var(--accent-hover);color:var(--on-accent)}
button.second,.button.second{background:transparent;border-color:var(--line-firm);color:var(--ink)}
button.second:hover,.button.second:hover{background:var(--sunken);color:var(--ink)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line)}
th{font-weight:550}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:30rem){.facts>div{grid-template-columns:minmax(0,1fr)}h1{font-size:1.375rem}.panel{padding:1rem}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{body{background:#fff;color:#000}.pubtop nav,.acts,.skip{display:none}a[href^="http"]::after{content:" (" attr(href) ")";font-size:.84375rem}@page{size:A4;margin:16mm}}
`;
