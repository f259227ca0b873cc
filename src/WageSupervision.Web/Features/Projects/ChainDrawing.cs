using WageSupervision.Domain;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Projects;

/// <summary>One box of a drawn chain.</summary>
/// <param name="Y">Where it begins, in units of the drawing.</param>
/// <param name="Kind">pays, asks, owes or rests: the class of its colour.</param>
/// <param name="Role">First line.</param>
/// <param name="Name">Second line, cut where it is long.</param>
/// <param name="Says">Third line.</param>
/// <param name="Below">What stands on the arrow down to the next box; empty for the last.</param>
public sealed record ChainBox(int Y, string Kind, string Role, string Name, string Says, string Below);

/// <summary>A chain as boxes from the owner down to the employer; the table beside it says the same in words.</summary>
public static class ChainDrawing
{
    /// <summary>The width of the drawing.</summary>
    public const int Width = 330;

    /// <summary>The height of a box.</summary>
    public const int BoxHeight = 76;

    private const int Step = BoxHeight + 40;
    private const int LongestName = 17;

    /// <summary>The boxes.</summary>
    public static IReadOnlyList<ChainBox> Of(LiabilityChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return [.. chain.Links.Reverse().Select((link, index) => new ChainBox(
            (index * Step) + 2, KindOf(link), Choices.LabelOf(link.Party.Role), Cut(link.Party.Name), Says(link), link.GaveTo is null ? "" : "交给"))];
    }

    /// <summary>The height of the drawing.</summary>
    public static int HeightOf(int boxes) => (boxes * Step) - (Step - BoxHeight) + 4;

    /// <summary>What a link amounts to, in a few words.</summary>
    public static string Says(ChainLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link.Amount switch
        {
            null => "还不能认定",
            > 0 and var yuan => $"{Choices.LabelOf(link.Main.Duty)} {Show.Yuan(yuan)} 元",
            _ => "没有要先付的",
        };
    }

    /// <summary>The kind of a link.</summary>
    public static string KindOf(ChainLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        return link switch { { GaveTo: null } => "owes", { Amount: null } => "asks", { Amount: > 0 } => "pays", _ => "rests" };
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
