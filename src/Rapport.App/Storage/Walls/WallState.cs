namespace Rapport.App.Storage.Walls;

/// <summary>Whether the server itself keeps practices apart.</summary>
public enum WallState
{
    /// <summary>Files of one practice: there is nothing to keep apart.</summary>
    NotNeeded,

    /// <summary>It does.</summary>
    Stands,

    /// <summary>The role of the connection string is above every rule of the server: a superuser, or one that may pass by row security.</summary>
    PassedBy,
}
