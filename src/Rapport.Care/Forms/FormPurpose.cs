namespace Rapport.Care;

/// <summary>What a form is for.</summary>
public enum FormPurpose
{
    /// <summary>Before the session: how are you, how is life.</summary>
    CheckIn = 0,

    /// <summary>After the session: how were we today.</summary>
    CheckOut = 1,
}
