namespace Rapport.Statistics.MixedModels;

/// <summary>How variances are estimated.</summary>
public enum FitCriterion
{
    /// <summary>Restricted maximum likelihood: variances allow for the fixed effects. The default of lme4; compare only models with the same fixed terms.</summary>
    Reml,

    /// <summary>Maximum likelihood: for comparing models whose fixed terms differ.</summary>
    Ml,
}
