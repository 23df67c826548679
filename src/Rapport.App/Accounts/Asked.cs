namespace Rapport.App.Accounts;

/// <summary>What a request says about whether somebody is there.</summary>
public enum Asked
{
    /// <summary>A live page that asks by itself.</summary>
    ByItself = 0,

    /// <summary>Something sent by a page that somebody types in, a draft that saves itself say.</summary>
    ByTyping = 1,

    /// <summary>A page, or a form that was sent.</summary>
    Page = 2,
}
