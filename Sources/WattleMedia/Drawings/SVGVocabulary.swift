/// The names of SVG that draw something or say what is drawn; whatever is not here is left out.
///
/// - Source: SVG 1.1 (second edition) and SVG 2, indexes of elements and attributes; Filter Effects 1; SVG Animations 2.
enum SVGVocabulary {
    /// The namespace of SVG.
    static let namespace = Array("http://www.w3.org/2000/svg".utf8)
    /// The namespace of links in SVG 1.1.
    static let linkNamespace = Array("http://www.w3.org/1999/xlink".utf8)
    /// The namespace of layers.
    static let inkscapeNamespace = Array("http://www.inkscape.org/namespaces/inkscape".utf8)

    /// Elements that are kept.
    static let elements = words(
        """
        svg g defs symbol use switch a title desc view style path rect circle ellipse line polyline polygon text tspan
        textPath image marker linearGradient radialGradient stop pattern clipPath mask filter feBlend feColorMatrix
        feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow
        feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
        fePointLight feSpecularLighting feSpotLight feTile feTurbulence animate animateMotion animateTransform mpath set
        foreignObject
        """)

    /// Elements whose text is shown, said aloud or applied, as is that of an `a` within them; text anywhere else is
    /// seen by nobody.
    static let texts = words("text tspan textPath title desc style foreignObject")

    /// Elements that change an attribute in time.
    static let animations = words("animate animateMotion animateTransform set")

    /// Attributes without a namespace that are kept; `aria-` and `role` are too.
    static let attributes = words(
        """
        accumulate additive alignment-baseline amplitude attributeName attributeType azimuth baseFrequency baseline-shift
        begin bias by calcMode class clip clip-path clip-rule clipPathUnits color color-interpolation
        color-interpolation-filters color-rendering cursor cx cy d diffuseConstant direction display divisor
        dominant-baseline dur dx dy edgeMode elevation enable-background end exponent fill fill-opacity fill-rule filter
        filterUnits flood-color flood-opacity font font-family font-feature-settings font-kerning font-size
        font-size-adjust font-stretch font-style font-variant font-variation-settings font-weight fr from fx fy glyph-orientation-horizontal
        glyph-orientation-vertical gradientTransform gradientUnits height id image-rendering in in2 intercept isolation
        k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang lengthAdjust letter-spacing
        lighting-color limitingConeAngle line-height marker marker-end marker-mid marker-start markerHeight markerUnits
        markerWidth mask mask-type maskContentUnits maskUnits max media method min mix-blend-mode mode numOctaves offset
        opacity operator order orient origin overflow paint-order path pathLength patternContentUnits patternTransform
        patternUnits pointer-events points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits
        r radius refX refY repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry
        scale seed shape-rendering side slope spacing specularConstant specularExponent spreadMethod startOffset
        stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
        stroke-linejoin stroke-miterlimit stroke-opacity stroke-width style surfaceScale systemLanguage tabindex
        tableValues targetX targetY text-align text-anchor text-decoration text-orientation text-overflow text-rendering
        textLength to transform transform-box transform-origin type unicode-bidi values vector-effect version viewBox
        visibility white-space width word-spacing writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z
        """)

}

/// The names of HTML in which programs write labels of drawings.
///
/// - Source: HTML Standard, sections 4.3 to 4.9, and what it calls obsolete.
enum HTMLVocabulary {
    static let namespace = Array("http://www.w3.org/1999/xhtml".utf8)

    /// Elements that are kept.
    static let elements = words(
        """
        div span p br hr b i em strong u s small big sub sup code pre kbd samp var tt mark font center ul ol li dl dt dd
        table thead tbody tfoot tr td th caption blockquote h1 h2 h3 h4 h5 h6 body section label a
        """)

    /// Elements whose text is never seen.
    static let silent = words("head title meta script style template noscript")

    /// Attributes that are kept.
    static let attributes = words("class style lang dir align valign colspan rowspan color face size")
}

private func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { String($0) })
}
