/**
 * The style sheet of the inline overlay's shadow root. The page's rules win over plain `:host` rules, so those are
 * important: an important rule of a shadow tree wins over every rule of the page.
 */
export const inlineCss = `
:host{all:initial!important;position:fixed!important;display:var(--sellerlint-alive,none)!important;inset:0 auto auto 0!important;
width:0!important;height:0!important;margin:0!important;padding:0!important;border:0!important;overflow:visible!important;
background:none!important;z-index:2147483647!important;direction:ltr!important;contain:layout style!important}
*,::before,::after{box-sizing:border-box}
[hidden]{display:none!important}
.layer{position:absolute;left:0;top:0;width:100px;height:0;pointer-events:none;color:var(--lint-text);
font:13px/1.45 var(--lint-font);-webkit-text-size-adjust:none;text-size-adjust:none}
h2,h3,p,ul,dl,dd,fieldset,legend{margin:0;padding:0;border:0;font:inherit}
button,textarea,input{font:inherit;color:inherit;margin:0}
button{cursor:pointer}
:focus-visible{outline:2px solid var(--lint-accent);outline-offset:2px}
.error{--ink:var(--lint-error);--soft:var(--lint-error-soft)}
.warning{--ink:var(--lint-warning);--soft:var(--lint-warning-soft)}
.info{--ink:var(--lint-info);--soft:var(--lint-info-soft)}
.review{--ink:var(--lint-review);--soft:var(--lint-review-soft)}
.pass{--ink:var(--lint-pass);--soft:var(--lint-pass-soft)}
.outline{fill:var(--ink);stroke:var(--lint-surface);stroke-width:1.4;stroke-linejoin:round;paint-order:stroke}
.glyph{fill:none;stroke:var(--lint-on-ink);stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.live{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.marker{position:absolute;left:0;top:0;width:18px;height:18px;padding:0;border:0;border-radius:5px;background:none;
pointer-events:auto;touch-action:manipulation}
.marker svg{display:block;margin:0}
.marker:hover,.marker[aria-expanded=true]{background:var(--ink);box-shadow:0 0 0 2px var(--ink)}
.marker:hover .outline,.marker[aria-expanded=true] .outline{stroke:none}
.ring{position:absolute;left:0;top:0;border:3px solid var(--lint-accent);border-radius:8px;
box-shadow:0 0 0 2px var(--lint-surface),0 0 0 8px color-mix(in srgb,var(--lint-accent) 25%,transparent)}
.slot{position:absolute;left:0;top:0;pointer-events:auto}
.card{width:min(372px,calc(100vw - 16px));max-height:min(560px,calc(100vh - 16px));overflow:auto;overscroll-behavior:contain;
padding:12px 14px 12px;background:var(--lint-surface);border-radius:var(--lint-radius);border-top:3px solid var(--ink);
box-shadow:var(--lint-shadow);overflow-wrap:anywhere;cursor:auto;user-select:text;text-align:start;white-space:normal}
.card:focus-visible{outline-offset:-3px}
.card header{display:flex;gap:8px;align-items:flex-start}
.icon{flex:none;width:18px;height:18px;margin-top:1px;overflow:visible}
h2{flex:1;font-size:14px;line-height:20px;font-weight:600}
.severity{color:var(--ink)}
.close{flex:none;width:24px;height:24px;margin:-3px -6px 0 0;padding:4px;border:0;border-radius:var(--lint-radius-small);background:none;color:var(--lint-muted)}
.close:hover{background:var(--lint-hover);color:var(--lint-text)}
.close svg{display:block;width:16px;height:16px;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round}
.card>p{margin-top:4px}
.problem{font-size:13px}
h3{margin-top:10px;color:var(--lint-muted);font-size:12px;font-weight:600;line-height:16px}
.muted{color:var(--lint-muted)}
.notice{padding:6px 10px;border-radius:var(--lint-radius-small);background:var(--lint-warning-soft);color:var(--lint-text)}
.card>.notice{margin-top:8px}
.card>.fix{padding:8px 10px;border-radius:var(--lint-radius-small);background:var(--lint-quiet);white-space:pre-line}
.evidence{margin-top:10px}
.evidence h3{margin:0 0 4px}
.value{display:flex;flex-wrap:wrap;align-items:center;gap:3px 0;padding:8px 10px;border-radius:var(--lint-radius-small);
background:var(--lint-quiet);font:14px/1.3 var(--lint-mono);unicode-bidi:isolate}
.good{white-space:pre}
.stray{display:inline-flex;flex-direction:column;align-items:center;margin:0 2px;padding:1px 4px;border:1.5px solid var(--lint-error);
border-radius:5px;background:var(--lint-error-soft);color:var(--lint-error);font-weight:600;line-height:1.15}
.stray small{font:600 10.5px/1.2 var(--lint-font);letter-spacing:.01em}
.stray-list{margin-top:6px;list-style:none;display:grid;gap:2px;font-size:12px}
code,.mono{font-family:var(--lint-mono)}
code{font-weight:600;color:var(--lint-error)}
.readings{margin-top:8px;display:grid;gap:8px}
.readings>div{padding-top:8px;border-top:1px solid var(--lint-line)}
dt{color:var(--lint-muted);font-size:12px}
.mono b{font-weight:700;color:var(--lint-pass);text-decoration:underline;text-underline-offset:3px}
.mono .typed{color:var(--lint-error);text-decoration-style:wavy}
dd{display:flex;flex-wrap:wrap;gap:4px 10px;align-items:center;justify-content:space-between}
.strip{display:grid;gap:5px;padding:8px 16px 8px 12px;border-radius:var(--lint-radius-small);background:var(--lint-quiet)}
.strip-row{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;font-size:12px;line-height:16px}
.strip-words{font-weight:600;font-variant-numeric:tabular-nums}
.track,.scale{position:relative;flex:0 0 100%}
.track{height:10px;border-radius:5px;overflow:hidden;box-shadow:inset 0 0 0 1px var(--lint-border);
background:repeating-linear-gradient(90deg,transparent 0 calc(25% - 1px),var(--lint-line) calc(25% - 1px) 25%),var(--lint-surface)}
.bar{position:absolute;top:0;bottom:0}
.bar.meant{background:var(--lint-pass)}
.bar.set{background:repeating-linear-gradient(135deg,var(--ink) 0 5px,color-mix(in srgb,var(--ink) 70%,var(--lint-surface)) 5px 8px)}
.scale{height:15px;color:var(--lint-muted);font-size:11px;font-variant-numeric:tabular-nums}
.scale span{position:absolute;white-space:nowrap;transform:translateX(-50%)}
.to-type{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center;margin-top:8px}
.to-type strong{font-size:15px;font-variant-numeric:tabular-nums}
.to-type .button{margin-inline-start:auto}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.difference{display:grid;gap:6px;margin-bottom:6px}
.drawn{flex:1 1 100%;padding:6px 10px;border-radius:var(--lint-radius-small);background:var(--lint-quiet);font:14px/1.6 var(--lint-mono);white-space:pre-wrap}
mark{padding:1px 3px;border-radius:4px;background:var(--lint-error-soft);color:var(--lint-error);font-weight:600;box-shadow:inset 0 0 0 1.5px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark.expected{background:var(--lint-pass-soft);color:var(--lint-pass);box-shadow:none;text-decoration:underline double;text-underline-offset:3px}
.coded{white-space:nowrap}
.coded small{font:600 10.5px/1 var(--lint-font);margin:0 2px}
.legend{margin-bottom:6px;font-size:12px}
.spans{display:grid;gap:8px;list-style:none}
.spans q{display:block;margin-top:2px;padding:6px 10px;border-radius:var(--lint-radius-small);background:var(--lint-quiet);quotes:none;white-space:pre-wrap}
.span-kind{font-weight:600}
.card>.basis{margin-top:10px;padding-top:8px;border-top:1px solid var(--lint-line);color:var(--lint-muted);font-size:12px}
.level{display:inline-block;padding:0 6px;margin-inline-end:2px;border:1px solid var(--lint-border);border-radius:9px;font-size:11px;line-height:16px;font-weight:600}
a{color:var(--lint-accent);text-underline-offset:2px}
a:hover{color:var(--lint-accent-hover)}
.actions{display:flex;flex-wrap:wrap;gap:8px;margin-top:10px}
.card>.actions{position:sticky;bottom:-12px;margin:10px -14px -12px;padding:9px 14px 12px;background:var(--lint-surface);border-top:1px solid var(--lint-line)}
.button{min-height:28px;padding:3px 11px;border:1px solid var(--lint-border);border-radius:var(--lint-radius-small);background:var(--lint-surface);
color:var(--lint-text);font-size:13px;line-height:20px}
.button:hover{background:var(--lint-hover)}
.filled{border-color:var(--lint-accent);background:var(--lint-accent);color:var(--lint-on-accent);font-weight:600}
.filled:hover{background:var(--lint-accent-hover)}
.accept{margin-top:10px;padding-top:10px;border-top:1px solid var(--lint-line)}
fieldset{min-width:0;display:grid;gap:6px}
legend{margin-bottom:6px;font-weight:600}
.choice{display:flex;gap:8px;align-items:baseline}
.choice input{flex:none;accent-color:var(--lint-accent);transform:translateY(1px)}
.reason{display:grid;gap:3px;margin-top:2px;color:var(--lint-muted);font-size:12px}
textarea{width:100%;resize:vertical;padding:5px 8px;border:1px solid var(--lint-border);border-radius:var(--lint-radius-small);
background:var(--lint-surface);color:var(--lint-text);font-size:13px}
[role=alert]{color:var(--lint-error)}
@media (prefers-reduced-motion:no-preference){
.slot[data-fresh] .card{animation:rise .12s ease-out}
.ring{animation:pulse 1s ease-in-out 3}
@keyframes rise{from{opacity:0;translate:0 4px}}
@keyframes pulse{50%{opacity:.45}}}
@media (forced-colors:active){
.card,.marker,.track,.value,.fix,.notice,.drawn,mark{border:1px solid CanvasText}
.marker:hover,.marker[aria-expanded=true]{background:none;box-shadow:none;outline:2px solid Highlight}
.outline{forced-color-adjust:none;fill:CanvasText;stroke:Canvas}
.glyph{forced-color-adjust:none;stroke:Canvas}
.bar{forced-color-adjust:none}
.bar.meant{background:Highlight}
.bar.set{background:repeating-linear-gradient(135deg,CanvasText 0 4px,Canvas 4px 6px)}
.ring{border-color:Highlight;box-shadow:none}}
`;
