namespace Rapport.App.Accounts;

public enum Theme
{
    /// <summary>As the device says.</summary>
    System = 0,
    Light = 1,
    Dark = 2,
}
