namespace LabGovernance.Commands;

/// <summary>What a part of a word is to the shell.</summary>
public enum PieceKind
{
    /// <summary>Plain characters.</summary>
    Literal,

    /// <summary>Characters that quoting made plain.</summary>
    Quoted,

    /// <summary><c>$name</c>, <c>${…}</c>.</summary>
    Parameter,

    /// <summary><c>$(…)</c> or backquotes.</summary>
    CommandSubstitution,

    /// <summary><c>$((…))</c>.</summary>
    Arithmetic,

    /// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c>.</summary>
    ProcessSubstitution,

    /// <summary><c>*</c>, <c>?</c> or <c>[</c>, unquoted.</summary>
    Glob,

    /// <summary><c>~</c> where a home directory begins.</summary>
    Tilde,

    /// <summary><c>{</c>, <c>,</c> or <c>}</c> of a brace expansion.</summary>
    Brace,

    /// <summary>A place where words arrive only at run time, such as what xargs appends.</summary>
    Arriving,
}
