using WageSupervision.Domain.Law;

namespace WageSupervision.Web.Shell;

/// <summary>Where an article stands on screen.</summary>
public static class LawAddress
{
    /// <summary>The page of an article: the Order's own, or that of another law we refer to.</summary>
    public static string Of(string code, int article) => code == Regulations.Order353
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/Law/{article}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/Law/Cited/{code}/{article}");

    /// <summary>The page of a provision.</summary>
    public static string Of(Basis basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return Of(basis.Code, basis.Article);
    }

    /// <summary>An article as it is called among articles of several laws: the Order's by its number alone.</summary>
    public static string NameOf(LawArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article.Code == Regulations.Order353 ? article.Heading : $"《{Regulations.Of(article.Code).Title}》{article.Heading}";
    }
}
