namespace Rapport.Care;

/// <summary>What a help line is for.</summary>
public enum HelpKind
{
    /// <summary>Suicide and emotional crisis.</summary>
    Suicide,

    /// <summary>Domestic or gender violence.</summary>
    Violence,

    /// <summary>Children and young people.</summary>
    Child,

    /// <summary>Emotional or social help.</summary>
    General,
}
