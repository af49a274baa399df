/// Operators that stand between two things, large operators, delimiters and punctuation.
///
/// Pairs of a LaTeX name and a Unicode code point under a line with the kind; sources as for ``letterSymbols``.
let operatorSymbols = """
    @binary
    pm B1 mp 2213 times D7 div F7 cdot 22C5 centerdot B7 ast 2217 star 22C6 circ 2218 bullet 2219
    oplus 2295 ominus 2296 otimes 2297 oslash 2298 odot 2299 dagger 2020 dag 2020 ddagger 2021 ddag 2021 Dagger 2021
    wedge 2227 land 2227 vee 2228 lor 2228 cap 2229 cup 222A uplus 228E sqcap 2293 sqcup 2294 setminus 2216
    smallsetminus 2216 wr 2240 amalg 2A3F diamond 22C4 bigtriangleup 25B3 bigtriangledown 25BD triangleleft 25C3
    triangleright 25B9 bigcirc 25EF boxplus 229E boxminus 229F boxtimes 22A0 boxdot 22A1 ltimes 22C9 rtimes 22CA
    leftthreetimes 22CB rightthreetimes 22CC barwedge 22BC doublebarwedge 2A5E veebar 22BB curlywedge 22CF
    curlyvee 22CE intercal 22BA dotplus 2214 divideontimes 22C7 Cap 22D2 doublecap 22D2 Cup 22D3 doublecup 22D3
    circledast 229B circledcirc 229A circleddash 229D lhd 22B2 rhd 22B3 unlhd 22B4 unrhd 22B5 And 26
    sslash 2AFD
    @sum
    sum 2211 prod 220F coprod 2210 bigcap 22C2 bigcup 22C3 bigvee 22C1 bigwedge 22C0 bigoplus 2A01 bigotimes 2A02
    bigodot 2A00 biguplus 2A04 bigsqcup 2A06 bigsqcap 2A05
    @integral
    int 222B iint 222C iiint 222D iiiint 2A0C oint 222E oiint 222F oiiint 2230 intop 222B smallint 222B
    varointclockwise 2232 ointctrclockwise 2233 fint 2A0F
    @open
    lbrace 7B { 7B lbrack 5B langle 27E8 lang 27E8 lfloor 230A lceil 2308 lgroup 27EE lmoustache 23B0 lvert 7C
    lVert 2016 ulcorner 231C llcorner 231E llbracket 27E6 lBrace 2983 lparen 28 lAngle 27EA
    @close
    rbrace 7D } 7D rbrack 5D rangle 27E9 rang 27E9 rfloor 230B rceil 2309 rgroup 27EF rmoustache 23B1 rvert 7C
    rVert 2016 urcorner 231D lrcorner 231F rrbracket 27E7 rBrace 2984 rparen 29 rAngle 27EB
    @punctuation
    colon 3A cdotp B7 ldotp 2E
    """

/// Marks, alphabets, sizes and spaces: what takes an argument and differs in one value only.
let markSymbols = """
    @accent
    hat 5E check 2C7 tilde 7E acute B4 grave 60 dot 2D9 ddot A8 dddot 20DB ddddot 20DC breve 2D8 bar AF vec 2192
    mathring 2DA
    @wideOver
    widehat 5E widetilde 7E widecheck 2C7 overline 203E overrightarrow 2192 overleftarrow 2190
    overleftrightarrow 2194 Overrightarrow 21D2 overleftharpoon 21BC overrightharpoon 21C0 overarc 23DC
    overparen 23DC wideparen 23DC
    @wideUnder
    underline 332 underrightarrow 2192 underleftarrow 2190 underleftrightarrow 2194 utilde 7E underbar 332
    underparen 23DD
    @braceOver
    overbrace 23DE overbracket 23B4 overgroup 23E0
    @braceUnder
    underbrace 23DF underbracket 23B5 undergroup 23E1
    @labelledArrow
    xrightarrow 2192 xleftarrow 2190 xleftrightarrow 2194 xRightarrow 21D2 xLeftarrow 21D0 xLeftrightarrow 21D4
    xmapsto 21A6 xhookrightarrow 21AA xhookleftarrow 21A9 xrightharpoonup 21C0 xrightharpoondown 21C1
    xleftharpoonup 21BC xleftharpoondown 21BD xrightleftharpoons 21CC xleftrightharpoons 21CB xlongequal 3D
    xtwoheadrightarrow 21A0 xtwoheadleftarrow 219E xtofrom 21C4 xrightequilibrium 21CC xleftequilibrium 21CB xrightleftarrows 21C4
    @alphabet
    mathnormal 0 mathrm 1 mathup 1 mathbf 2 mathbfup 2 bold 2 mathit 3 boldsymbol 4 bm 4 mathbfit 4 symbf 4 pmb 4
    mathscr 5 mathcal 5 mathbfscr 6 mathbfcal 6 mathfrak 7 frak 7 mathbb 8 Bbb 8 mathbffrak 9 mathsf A mathsfup A
    mathbfsf B mathsfit C mathtt D
    @alphabetSwitch
    rm 1 bf 2 it 3 cal 5 sf A tt D
    @text
    text 0 textrm 0 textnormal 0 textup 0 mbox 0 hbox 0 textmd 0 textbf 1 textit 2 textsl 2 emph 2 textsf 3
    texttt 4 textsc 0
    @delimiterSize
    big 4B0 bigl 4B1 bigr 4B2 bigm 4B3 Big 708 Bigl 709 Bigr 70A Bigm 70B bigg 960 biggl 961 biggr 962
    biggm 963 Bigg BB8 Biggl BB9 Biggr BBA Biggm BBB
    @space
    , 3 thinspace 3 : 4 > 4 medspace 4 ; 5 thickspace 5 enspace 9 enskip 9 quad 12 qquad 24 space 6
    nobreakspace 6 ! -3 negthinspace -3 negmedspace -4 negthickspace -5
    @style
    displaystyle 0 textstyle 1 scriptstyle 2 scriptscriptstyle 3
    @size
    tiny 32 scriptsize 46 footnotesize 50 small 5A normalsize 64 large 78 Large 90 LARGE AD huge CF Huge F9
    @ignored
    nonumber 0 notag 0 nobreak 0 allowbreak 0 relax 0 displaylimits 0 nonscript 0 mathchar 0 protect 0
    noindent 0 global 0 long 0 limitsfalse 0 begingroup 0 endgroup 0 bgroup 0 egroup 0 DOTSB 0 DOTSI 0 DOTSX 0
    centering 0 break 0 linebreak 0 nolinebreak 0 goodbreak 0 / 0 - 0
    """
