/// Relations and arrows.
///
/// Pairs of a LaTeX name and a Unicode code point under a line with the kind; sources as for ``letterSymbols``.
let relationSymbols = """
    @relation
    leq 2264 le 2264 geq 2265 ge 2265 neq 2260 ne 2260 ll 226A gg 226B lll 22D8 llless 22D8 ggg 22D9 gggtr 22D9
    lt 3C gt 3E leqslant 2A7D geqslant 2A7E eqslantless 2A95 eqslantgtr 2A96 leqq 2266 geqq 2267 lesssim 2272
    gtrsim 2273 lessapprox 2A85 gtrapprox 2A86 lessgtr 2276 gtrless 2277 lesseqgtr 22DA gtreqless 22DB
    lesseqqgtr 2A8B gtreqqless 2A8C lessdot 22D6 gtrdot 22D7 nless 226E ngtr 226F nleq 2270 ngeq 2271
    nleqslant 2270 ngeqslant 2271 nleqq 2270 ngeqq 2271 lneq 2A87 gneq 2A88 lneqq 2268 gneqq 2269
    lvertneqq 2268 gvertneqq 2269 lnsim 22E6 gnsim 22E7 lnapprox 2A89 gnapprox 2A8A
    equiv 2261 sim 223C simeq 2243 approx 2248 thickapprox 2248 approxeq 224A cong 2245 ncong 2247 nsim 2241
    asymp 224D doteq 2250 doteqdot 2251 Doteq 2251 fallingdotseq 2252 risingdotseq 2253 backsim 223D
    backsimeq 22CD thicksim 223C eqsim 2242 eqcirc 2256 circeq 2257 triangleq 225C bumpeq 224F Bumpeq 224E
    propto 221D varpropto 221D coloneqq 2254 coloneq 2254 eqqcolon 2255 eqcolon 2255 vcentcolon 3A Coloneqq 2A74
    dblcolon 2237 ratio 3A eqdef 225D
    prec 227A succ 227B preceq 2AAF succeq 2AB0 preccurlyeq 227C succcurlyeq 227D curlyeqprec 22DE
    curlyeqsucc 22DF precsim 227E succsim 227F precapprox 2AB7 succapprox 2AB8 nprec 2280 nsucc 2281
    npreceq 22E0 nsucceq 22E1 precneqq 2AB5 succneqq 2AB6 precnsim 22E8 succnsim 22E9 precnapprox 2AB9
    succnapprox 2ABA
    subset 2282 sub 2282 supset 2283 subseteq 2286 sube 2286 supseteq 2287 supe 2287 subsetneq 228A
    supsetneq 228B varsubsetneq 228A varsupsetneq 228B nsubseteq 2288 nsupseteq 2289 subseteqq 2AC5
    supseteqq 2AC6 nsubseteqq 2288 nsupseteqq 2289 subsetneqq 2ACB supsetneqq 2ACC varsubsetneqq 2ACB
    varsupsetneqq 2ACC nsubset 2284 nsupset 2285 Subset 22D0 Supset 22D1 sqsubset 228F sqsupset 2290
    sqsubseteq 2291 sqsupseteq 2292 in 2208 isin 2208 notin 2209 ni 220B owns 220B notni 220C
    mid 2223 nmid 2224 shortmid 2223 nshortmid 2224 parallel 2225 nparallel 2226 shortparallel 2225
    nshortparallel 2226 perp 27C2 vdash 22A2 dashv 22A3 models 22A8 vDash 22A8 Vdash 22A9 Vvdash 22AA nvdash 22AC
    nvDash 22AD nVdash 22AE nVDash 22AF VDash 22AB vartriangleleft 22B2 vartriangleright 22B3 trianglelefteq 22B4
    trianglerighteq 22B5 ntriangleleft 22EA ntriangleright 22EB ntrianglelefteq 22EC ntrianglerighteq 22ED
    blacktriangleleft 25C0 blacktriangleright 25B6 bowtie 22C8 Join 22C8 smile 2323 frown 2322 smallsmile 2323
    smallfrown 2322 between 226C pitchfork 22D4 therefore 2234 because 2235 backepsilon 3F6 multimap 22B8
    Perp 2AEB
    to 2192 rightarrow 2192 rarr 2192 gets 2190 leftarrow 2190 larr 2190 leftrightarrow 2194 harr 2194 lrarr 2194
    Rightarrow 21D2 rArr 21D2 Rarr 21D2 Leftarrow 21D0 lArr 21D0 Larr 21D0 Leftrightarrow 21D4 hArr 21D4
    Harr 21D4 lrArr 21D4 longrightarrow 27F6 longleftarrow 27F5 longleftrightarrow 27F7 Longrightarrow 27F9
    Longleftarrow 27F8 Longleftrightarrow 27FA mapsto 21A6 longmapsto 27FC mapsfrom 21A4 hookrightarrow 21AA
    hookleftarrow 21A9 uparrow 2191 uarr 2191 downarrow 2193 darr 2193 updownarrow 2195 Uparrow 21D1
    uArr 21D1 Uarr 21D1 Downarrow 21D3 dArr 21D3 Darr 21D3 Updownarrow 21D5 vArr 21D5 nearrow 2197 searrow 2198
    swarrow 2199 nwarrow 2196 rightharpoonup 21C0 rightharpoondown 21C1 leftharpoonup 21BC leftharpoondown 21BD
    rightleftharpoons 21CC leftrightharpoons 21CB upharpoonright 21BE restriction 21BE upharpoonleft 21BF
    downharpoonright 21C2 downharpoonleft 21C3 rightleftarrows 21C4 leftrightarrows 21C6 rightrightarrows 21C9
    leftleftarrows 21C7 upuparrows 21C8 downdownarrows 21CA twoheadrightarrow 21A0 twoheadleftarrow 219E
    rightarrowtail 21A3 leftarrowtail 21A2 rightsquigarrow 21DD leadsto 21DD leftrightsquigarrow 21AD
    looparrowright 21AC looparrowleft 21AB circlearrowright 21BB circlearrowleft 21BA curvearrowright 21B7
    curvearrowleft 21B6 Lsh 21B0 Rsh 21B1 dashrightarrow 21E2 dashleftarrow 21E0 Rrightarrow 21DB Lleftarrow 21DA
    nrightarrow 219B nleftarrow 219A nleftrightarrow 21AE nRightarrow 21CF nLeftarrow 21CD nLeftrightarrow 21CE
    origof 22B6 imageof 22B7
    """
