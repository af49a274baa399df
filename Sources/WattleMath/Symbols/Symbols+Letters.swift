/// Letters, signs that stand for things, and names of functions.
///
/// Pairs of a LaTeX name and a Unicode code point under a line with the kind.
/// - Source: names from LaTeX2e, amssymb and amsmath as KaTeX and MathJax accept them; characters from Unicode 15,
///   chapter 22 and the files of unicode-math.
let letterSymbols = """
    @letter
    alpha 3B1 beta 3B2 gamma 3B3 delta 3B4 epsilon 3F5 varepsilon 3B5 zeta 3B6 eta 3B7 theta 3B8 vartheta 3D1
    iota 3B9 kappa 3BA varkappa 3F0 lambda 3BB mu 3BC nu 3BD xi 3BE omicron 3BF pi 3C0 varpi 3D6 rho 3C1
    varrho 3F1 sigma 3C3 varsigma 3C2 tau 3C4 upsilon 3C5 phi 3D5 varphi 3C6 chi 3C7 psi 3C8 omega 3C9
    digamma 3DD imath 131 jmath 237 partial 2202 varGamma 393 varDelta 394 varTheta 398 varLambda 39B varXi 39E
    varPi 3A0 varSigma 3A3 varUpsilon 3A5 varPhi 3A6 varPsi 3A8 varOmega 3A9
    @upright
    Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398 Iota 399 Kappa 39A Lambda 39B
    Mu 39C Nu 39D Xi 39E Omicron 39F Pi 3A0 Rho 3A1 Sigma 3A3 Tau 3A4 Upsilon 3A5 Phi 3A6 Chi 3A7 Psi 3A8
    Omega 3A9 nabla 2207 infty 221E hbar 210F hslash 210F ell 2113 wp 2118 weierp 2118 Re 211C Im 2111
    real 211C image 2111 aleph 2135
    alef 2135 alefsym 2135 beth 2136 gimel 2137 daleth 2138 emptyset 2205 varnothing 2205 empty 2205 O D8
    Bbbk 1D55C eth F0 mho 2127 Finv 2132 Game 2141 complement 2201 top 22A4 bot 22A5 angle 2220 measuredangle 2221
    sphericalangle 2222 triangle 25B3 vartriangle 25B3 square 25A1 Box 25A1 blacksquare 25A0 Diamond 25CA
    lozenge 25CA blacklozenge 29EB bigstar 2605 clubsuit 2663 clubs 2663 diamondsuit 2662 diamonds 2662
    heartsuit 2661 hearts 2661 spadesuit 2660 spades 2660 flat 266D natural 266E sharp 266F prime 2032
    backprime 2035 degree B0 circledR AE circledS 24C8 checkmark 2713 maltese 2720 diagup 2571 diagdown 2572
    surd 221A blacktriangle 25B2 blacktriangledown 25BC triangledown 25BD copyright A9 pounds A3 mathsterling A3
    yen A5 euro 20AC cent A2 S A7 sect A7 P B6 AA C5 aa E5 ae E6 AE C6 oe 153 OE 152 o F8 ss DF
    $ 24 % 25 # 23 & 26 _ 5F mathdollar 24 textdegree B0 textregistered AE male 2642 female 2640
    lq 2018 rq 2019 mathellipsis 2026 textunderscore 5F textdollar 24 textellipsis 2026
    textasciitilde 7E textasciicircum 5E textless 3C textgreater 3E textbraceleft 7B textbraceright 7D
    textquoteleft 2018 textquoteright 2019 textquotedblleft 201C textquotedblright 201D textendash 2013
    textemdash 2014 textcopyright A9 textsterling A3 textdagger 2020 textdaggerdbl 2021 i 131 j 237 coppa 3D9
    ordinarycolon 3A L 141 l 142
    @ordinary
    forall 2200 exists 2203 exist 2203 nexists 2204 neg AC lnot AC backslash 5C textbackslash 5C vert 7C Vert 2016
    | 2016
    textbar 7C textbardbl 2016
    @dots
    dots 2026 ldots 2026 dotsx 2026 dotsc 2026 dotso 2026 cdots 22EF dotsb 22EF dotsi 22EF dotsm 22EF
    @upright
    vdots 22EE ddots 22F1 iddots 22F0 adots 22F0
    @function
    sin 0 cos 0 tan 0 cot 0 sec 0 csc 0 arcsin 0 arccos 0 arctan 0 arccot 0 arcsec 0 arccsc 0 arcctg 0 arctg 0
    sinh 0 cosh 0 tanh 0 coth 0 sech 0 csch 0 ch 0 sh 0 th 0 cth 0 ctg 0 tg 0 cosec 0 cotg 0 arsinh 0 arcosh 0
    artanh 0 arg 0 deg 0 dim 0 exp 0 hom 0 ker 0 lg 0 ln 0 log 0 sgn 0 sign 0 erf 0 rank 0 tr 0 Tr 0 diag 0
    @limit
    lim 0 max 0 min 0 sup 0 inf 0 limsup 0 liminf 0 det 0 gcd 0 lcm 0 Pr 0 argmax 0 argmin 0 injlim 0 projlim 0
    plim 0
    """
