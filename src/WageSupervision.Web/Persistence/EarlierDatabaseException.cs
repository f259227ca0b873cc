namespace WageSupervision.Web.Persistence;

/// <summary>
/// A database made before its migrations were joined into one: nothing of that time was released, so it is not carried over, and it is
/// left as it is. The message is the operator's, in Chinese.
/// </summary>
/// <param name="firstMigration">The first of the migrations that the database holds.</param>
public sealed class EarlierDatabaseException(string firstMigration) : Exception(
    $"""
    这个数据库是较早的开发版本建立的（第一项迁移是 {firstMigration}）。建表的迁移已经合并成一项，这一版不能接着用它。
    那些版本没有正式发布过，所以不提供数据升级。数据库没有改动，数据都还在；用当时的版本仍可打开。
    请改用一个空的数据库。
    """);
