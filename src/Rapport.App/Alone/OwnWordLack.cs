namespace Rapport.App.Alone;

/// <summary>What speaks against a word.</summary>
public enum OwnWordLack
{
    Short = 0,
    Long = 1,
    EasyToGuess = 2,
}
