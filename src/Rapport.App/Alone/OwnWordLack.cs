namespace Rapport.App.Alone;

/// <summary>What speaks against a word.</summary>
public enum OwnWordLack
{
    TooShort = 0,
    TooLong = 1,
    EasyToGuess = 2,
}
