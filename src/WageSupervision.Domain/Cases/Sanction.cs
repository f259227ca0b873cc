namespace WageSupervision.Domain.Cases;

/// <summary>What a notice tells of and a decision imposes: a fine, or 警告 alone, which is a fine of nothing.</summary>
public static class Sanction
{
    /// <summary>In words.</summary>
    /// <param name="fine">Yuan; 0 where it is a warning.</param>
    public static string Words(decimal fine) => fine == 0 ? "警告" : $"罚款 {Money.Show(fine)} 元";
}
