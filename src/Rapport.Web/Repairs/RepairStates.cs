using Rapport.Alliance;

namespace Rapport.Web.Repairs;

/// <summary>The shape that goes with the word of a repair's state.</summary>
internal static class RepairStates
{
    public static string Class(RepairState state) => state switch
    {
        RepairState.Open => "state due",
        RepairState.Mended => "state done",
        _ => "state",
    };
}
